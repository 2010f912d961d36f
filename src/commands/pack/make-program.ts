import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripTypeScriptTypes } from 'node:module';
import { listFiles } from '../../lib/list-files.ts';

/**
 * Makes of the program's code what the package has of it: JavaScript in the place of TypeScript, and all else but what
 * only its developers use.
 *
 * `source` is the folder of the code, `target` the one that is written, anew.
 */
export function makeProgram(source: string, target: string): void {
	rmSync(target, { recursive: true, force: true });
	for (const path of listFiles(source, (name) => name !== 'fixtures').filter(isPublished)) {
		const file = join(target, path.replace(/\.ts$/, '.js'));
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, convert(path, readFileSync(join(source, path))));
	}
}

function convert(path: string, content: Buffer): string | Buffer {
	if (path.endsWith('.ts')) return toJavaScript(content.toString());
	if (path.endsWith('.astro')) return nameJavaScript(content.toString());
	return content;
}

const isPublished = (path: string): boolean =>
	!/\.(?:test|d)\.ts$|\/fixture\.ts$|^commands\/(?:pack\/|test|install)/.test(path);

/** Makes JavaScript of a module in TypeScript. Lines stay where they are. */
export const toJavaScript = (text: string): string => nameJavaScript(stripTypeScriptTypes(text));

/**
 * Has the imports of a module or a component name JavaScript: Node runs no TypeScript below `node_modules`. They are those
 * of files by their path; other texts are left as they are.
 */
export const nameJavaScript = (text: string): string =>
	text.replace(/(\b(?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g, '$1$2$3.js$2');
