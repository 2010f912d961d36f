import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { KeptPlace } from '../../lib/kept.ts';
import { listFiles } from '../../lib/list-files.ts';
import { docsFolder } from '../check/content-folder.ts';

/**
 * Digests everything but its own text that a rendered page depends on: the vocabulary, the
 * bibliography and whatever else stands in `content/` beside the pages; the program and its packages;
 * the base of the site.
 *
 * Files that are not there count as empty.
 */
export function digestRenderingInputs(root: URL, base: string): string {
	const folder = fileURLToPath(root);
	// The folder of the pages is left out: they are told apart by their own text.
	const content = listFiles(join(folder, 'content'), (below) => below !== 'docs');
	const files = content.map((path) => `content/${path}`);
	return digestFiles(folder, [...files, ...programFiles(folder)], [base]);
}

/**
 * Digests the program, and where the site will stand. With the version of what a page shows, it tells whether
 * a page without pictures and components is still as it was rendered.
 */
export function digestProgram({
	root,
	site,
	base,
	outDir,
}: Pick<AstroConfig, 'root' | 'site' | 'base' | 'outDir'>): string {
	const folder = fileURLToPath(root);
	return digestFiles(folder, programFiles(folder), [site ?? '', base, outDir.href]);
}

/** Digests the pictures and components that stand among the pages: all files but pages and `topic.yml`. */
export function digestPictures(root: URL): string {
	const docs = join(fileURLToPath(root), docsFolder);
	const isPage = (path: string) => /(?:^|\/)(?:[^_/][^/]*\.(?:md|mdx)|topic\.yml)$/.test(path);
	return digestFiles(
		docs,
		listFiles(docs).filter((path) => !isPage(path)),
		[]
	);
}

/** What a site is made by, by path below the project's folder. */
const programFiles = (folder: string): string[] => [
	...listFiles(join(folder, 'src')).map((path) => `src/${path}`),
	'astro.config.mjs',
	'content.config.ts',
	'package-lock.json',
];

function digestFiles(
	folder: string,
	paths: readonly string[],
	settings: readonly string[]
): string {
	const hash = createHash('sha256').update(settings.join('\0'));
	for (const path of paths) hash.update(`\0${path}\0`).update(readOrNothing(join(folder, path)));
	return hash.digest('hex');
}

/**
 * Where to keep what was worked out of pages, by the name of its file in the cache, and the version of what
 * it was worked out with: for `Kept`.
 */
export function keptPlace(name: string, project: Project): KeptPlace {
	const file = fileURLToPath(new URL(name, project.cacheDir));
	const version = versions.get(project) ?? digestRenderingInputs(project.root, project.base);
	versions.set(project, version);
	return { file, version };
}

/** The versions of projects. A run asks for its own a dozen times, and everything would be read for it each time. */
const versions = new WeakMap<Project, string>();

type Project = Pick<AstroConfig, 'root' | 'base' | 'cacheDir'>;

function readOrNothing(file: string): Uint8Array {
	try {
		return readFileSync(file);
	} catch {
		return new Uint8Array();
	}
}
