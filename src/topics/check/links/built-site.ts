import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from './check-links.ts';

/**
 * Reads what links may lead to from the folder of a built site, each page when it is first asked for.
 *
 * `addresses` are those of its pages, with a slash at both ends.
 */
export function readBuiltSite(folder: string, addresses: readonly string[]): BuiltSite {
	const known = new Map<string, ReturnType<BuiltSite['idsAt']>>();
	return {
		addresses,
		idsAt(path) {
			if (!known.has(path)) known.set(path, readIds(folder, path));
			return known.get(path);
		},
	};
}

function readIds(folder: string, path: string): ReturnType<BuiltSite['idsAt']> {
	const page = join(folder, path, 'index.html');
	if (path.endsWith('/')) return existsSync(page) ? idsOf(readFileSync(page, 'utf8')) : undefined;
	const file = join(folder, path);
	return existsSync(file) && statSync(file).isFile() ? 'file' : undefined;
}

const idsOf = (html: string): Set<string> =>
	new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ''));
