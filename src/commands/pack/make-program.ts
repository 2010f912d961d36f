import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stripTypeScriptTypes } from 'node:module';
import { listFiles } from '../../lib/list-files.ts';

/**
 * Converts the program's code for the package: JavaScript instead of TypeScript, without development files.
 *
 * `source` is the folder of the code. `target` is the folder to write, which is replaced.
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

/** Converts a TypeScript module to JavaScript. Line numbers stay the same. */
export const toJavaScript = (text: string): string => nameJavaScript(stripTypeScriptTypes(text));

/**
 * Changes the extensions of relative imports to `.js`, because Node does not run TypeScript in `node_modules`. Other text is
 * unchanged.
 */
export const nameJavaScript = (text: string): string =>
	text.replace(/(\b(?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"\n]+)\.ts\2/g, '$1$2$3.js$2');
