import { stripTypeScriptTypes } from 'node:module';

/** Makes JavaScript of a module in TypeScript. Lines stay where they are. */
export const toJavaScript = (text: string): string => nameJavaScript(stripTypeScriptTypes(text));

/**
 * Has the imports of a module or a component name JavaScript: Node runs no TypeScript below `node_modules`. They are those
 * of files by their path; other texts are left as they are.
 */
export const nameJavaScript = (text: string): string =>
	text.replace(/(\b(?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g, '$1$2$3.js$2');
