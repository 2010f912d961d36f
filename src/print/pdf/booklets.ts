import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { sha256 } from '../../lib/hash.ts';
import { listFiles } from '../../lib/list-files.ts';

/** Finds the booklets of a site, with a hash of all that their PDFs are made from, by the slugs of their topics. */
export function findBooklets({ topics, pages, files, root }: SiteToPrint): Booklet[] {
	const program = hashProgram(root);
	const hashOf = (path: string): string => files.get(path)?.hash ?? '';
	const records = new Map(pages.map((page) => [page.path, page]));
	return topics.flatMap(({ topic: { slug } }) => {
		const path = `${slug}/print/index.html`;
		const record = records.get(path);
		if (!record) return [];
		const parts = [program, ...[path, ...record.files].map(hashOf)];
		return [{ slug, fingerprint: sha256(parts.join('\n')) }];
	});
}

/** Hashes the program that prints, and the packages. */
function hashProgram(root: URL): string {
	const folder = fileURLToPath(new URL('..', import.meta.url));
	const code = listFiles(folder).filter(
		(path) => /\.[jt]s$/.test(path) && !/\.(?:test|d)\.ts$/.test(path)
	);
	const lock = readdirSync(root).filter((name) => name === 'package-lock.json');
	const paths = [
		...code.map((path) => join(folder, path)),
		...lock.map((name) => fileURLToPath(new URL(name, root))),
	];
	return sha256(paths.map((path) => sha256(readFileSync(path))).join('\n'));
}

/** A booklet of a built site. */
export interface Booklet {
	/** The slug of its topic: `calcinosis-jdm`. */
	slug: string;
	/** A hash of the page, the files that it needs, this program and its packages. */
	fingerprint: string;
}

type SiteToPrint = Pick<JoinedSite, 'topics' | 'pages' | 'files' | 'root'>;
