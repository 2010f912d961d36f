export { collections } from 'vademecum/content';
