import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listFiles } from '../../lib/list-files.ts';
import { nameJavaScript, toJavaScript } from './rewrite.ts';

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
	!/\.(?:test|d)\.ts$|^commands\/(?:pack\/|test|install)/.test(path);
