import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';
import { docsFolder } from '../check/content-folder.ts';
import { isReadHere } from '../shard.ts';
import { topicOf } from '../topic.ts';
import type { Files } from './files-loader.ts';
import { mayAddFiles } from './shard-store.ts';

/**
 * Which files are pages: Markdown of any ending, unless its name begins with `_`. The build of a shard leaves out the
 * folders of other topics, unless one of their pages may belong to it, or the bundler has to know what is on it.
 */
export function pageFiles(root: URL): Files {
	const docs = fileURLToPath(new URL(`${docsFolder}/`, root));
	const folders = listFolders(docs);
	const read = folders.filter((name) => isReadHere(name) || mayMatter(join(docs, name), name));
	if (read.length === folders.length) {
		return { base: docsFolder, pattern: `**/${pages}`, isListed: isPage };
	}
	const known = new Set(read);
	return {
		base: docsFolder,
		pattern: [pages, ...(read.length > 0 ? [`${anyOf(read)}/**/${pages}`] : [])],
		isListed: (path) => isPage(path) && (!path.includes('/') || known.has(topicOf(path))),
	};
}

const listFolders = (docs: string): string[] =>
	(existsSync(docs) ? readdirSync(docs, { withFileTypes: true }) : [])
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.map(({ name }) => name);

/** Tells of a folder whether its pages matter to shards of other topics, too. */
function mayMatter(folder: string, name: string): boolean {
	// Addresses are written in other letters than such a name, and those tell the shard.
	if (!/^[a-z0-9-]+$/.test(name)) return true;
	const texts = listFiles(folder)
		.filter(isPage)
		.map((path) => readFileSync(join(folder, path), 'utf8'));
	return texts.some((text) => mayAddFiles(text) || namesAddress.test(text));
}

/** A line of front matter by which a page has its address elsewhere. */
const namesAddress = /^["']?slug["']?\s*:/m;

const pages = '[^_]*.{markdown,mdown,mkdn,mkd,mdwn,md,mdx}';

const isPage = (path: string): boolean =>
	/(?:^|\/)[^_/][^/]*\.(?:markdown|mdown|mkdn|mkd|mdwn|mdx?)$/.test(path);

/** A pattern for some names; with one alone in them, braces would stand for themselves. */
function anyOf(names: readonly string[]): string {
	const literal = names.map((name) => name.replace(/[^\p{L}\p{N}_-]/gu, '\\$&'));
	return literal.length > 1 ? `{${literal.join(',')}}` : literal.join('');
}
