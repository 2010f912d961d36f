import { vademecum } from 'vademecum';

// What is the site's own stands in `content/site.yml`. A feature is left out by its name: `search: false`.
export default vademecum({});
