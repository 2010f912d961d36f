import {
	copyFileSync,
	existsSync,
	linkSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	renameSync,
	rmdirSync,
	rmSync,
} from 'node:fs';
import { cp } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import type { FileFacts, JoinedParts, JoinedSite } from '../../lib/build/hooks.ts';
import { stopAt } from '../../lib/build/stop-at.ts';
import { sortTopics } from '../../topics/topic.ts';
import { callHooks } from '../call-hooks.ts';
import { findTakenPlaces } from '../public-files.ts';
import type { Part } from '../parts/part.ts';
import type { PartStore } from '../parts/part-store.ts';
import { factsOf, writeFile, type FinishedPages } from '../parts/seal.ts';

/**
 * Joins the site in a folder from the parts of all topics, the pages that belong to no topic, and the assets of both. Then features add
 * what concerns the whole site. Reads no pages. Throws an error if `public/` has a file at the path of one that they add.
 */
export async function joinSite(
	dist: string,
	parts: readonly Part[],
	rest: RestOfSite,
	{ store, config, logger }: JoinTools
): Promise<JoinedSite> {
	const bySlug = new Map(parts.map((part) => [part.topic.slug, part]));
	const all: JoinedParts = {
		topics: sortTopics(parts.map(({ topic }) => topic)).flatMap(
			({ slug }) => bySlug.get(slug) ?? []
		),
		dataOf(slug, feature) {
			const part = bySlug.get(slug);
			return part && store.readData(part, feature);
		},
	};
	await callHooks(config, 'parts:ready', all);
	const files = new Map<string, FileFacts>();
	const folders = new Set<string>();
	const take = (source: string, path: string, facts: FileFacts) => {
		const target = join(dist, path);
		const folder = dirname(target);
		if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
		folders.add(folder);
		link(source, target);
		files.set(path, facts);
	};
	for (const part of parts) {
		for (const [path, facts] of Object.entries(part.files)) {
			take(store.fileOf(part.key, path), path, facts);
		}
		for (const [path, facts] of Object.entries(part.assets)) {
			if (!files.has(path)) take(store.assetFile(path), path, facts);
		}
		// Lets the processes that `parts:ready` started make progress.
		await setImmediate();
	}
	for (const path of [...rest.paths, ...rest.assets].filter((path) => !files.has(path))) {
		const source = join(rest.folder, path);
		take(source, path, factsOf(readFileSync(source)));
	}
	const made: string[] = [];
	const site: JoinedSite = {
		...all,
		dir: pathToFileURL(`${dist}/`),
		root: config.root,
		base: config.base.replace(/\/?$/, '/'),
		site: config.site,
		pages: [...parts.flatMap(({ pages }) => pages), ...rest.pages].sort((a, b) =>
			a.path < b.path ? -1 : 1
		),
		files,
		write(path, content) {
			// An existing file may be a hard link into a part.
			rmSync(join(dist, path), { force: true });
			writeFile(join(dist, path), content);
			files.set(path, factsOf(Buffer.from(content)));
			made.push(path);
		},
		note(path) {
			files.set(path, factsOf(readFileSync(join(dist, path))));
			made.push(path);
		},
		cacheDir: new URL('.cache/parts/', config.root),
		logger,
	};
	await callHooks(config, 'site:join', site);
	stopAt(findTakenPlaces(config, made));
	return site;
}

/**
 * Adds a file to the site, as a hard link if possible. If somebody changes the file in the site, they change the part as well, which its
 * hash reveals.
 */
function link(source: string, target: string): void {
	try {
		linkSync(source, target);
	} catch {
		copyFileSync(source, target);
	}
}

/**
 * Replaces the last site with a finished one. A `.git` in the folder is kept, for those who publish the folder as a branch.
 */
export async function replaceSite(finished: string, outDir: URL): Promise<void> {
	const target = followLink(fileURLToPath(outDir).replace(/[\\/]$/, ''));
	const last = `${finished}-last`;
	mkdirSync(dirname(target), { recursive: true });
	// `.git` must never be moved into a folder that is cleaned up after a killed build.
	if (existsSync(join(target, '.git'))) return copySite(finished, target);
	try {
		if (existsSync(target)) renameSync(target, last);
		renameSync(finished, target);
	} catch (error) {
		// The folder is on another file system or is a mount point.
		if (!['EXDEV', 'EBUSY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
			throw error;
		await copySite(finished, target);
	}
	rmSync(last, { recursive: true, force: true });
}

/**
 * Copies a finished site over the last one, whose folder is kept. The copy is complete before anything of the last site is removed, so
 * a full disk leaves the last site unchanged.
 */
export async function copySite(finished: string, target: string): Promise<void> {
	const next = join(target, '.next');
	// Left over from a killed build.
	rmSync(next, { recursive: true, force: true });
	try {
		await cp(finished, next, { recursive: true });
	} catch (error) {
		rmSync(next, { recursive: true, force: true });
		throw error;
	}
	const names = readdirSync(next);
	for (const name of readdirSync(target)) {
		if (name !== '.next' && name !== '.git') rmSync(join(target, name), { recursive: true });
	}
	for (const name of names) renameSync(join(next, name), join(target, name));
	rmdirSync(next);
}

/** Resolves symbolic links to a folder, which may not exist yet. */
function followLink(folder: string): string {
	const link = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
	return link ? followLink(resolve(dirname(folder), readlinkSync(folder))) : folder;
}

/** The rendered pages and files that belong to no topic. */
export interface RestOfSite extends FinishedPages {
	/** The folder with the files. */
	folder: string;
	/** The files in `_astro/` that its pages need. */
	assets: readonly string[];
}

interface JoinTools {
	store: PartStore;
	config: AstroConfig;
	logger: AstroIntegrationLogger;
}
