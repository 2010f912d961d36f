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
 * Puts the site together in a folder: the parts of all topics, the pages that belong to no topic, the files in
 * `_astro/` that these need. Then features add what is about the site as a whole. Reads no page. Throws what stands in `public/`
 * where these add something.
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
		// What was started for the parts goes on.
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
			// What stands there may be the file of a part.
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
 * Has a file stand in the site, too. It is not copied where the disk can do without: whoever changes it there changes the
 * part, which its hash then tells.
 */
function link(source: string, target: string): void {
	try {
		linkSync(source, target);
	} catch {
		copyFileSync(source, target);
	}
}

/**
 * Puts a finished site in the place of the last one. What git keeps in the folder stays, for those who publish it
 * as a branch.
 */
export async function replaceSite(finished: string, outDir: URL): Promise<void> {
	const target = followLink(fileURLToPath(outDir).replace(/[\\/]$/, ''));
	const last = `${finished}-last`;
	mkdirSync(dirname(target), { recursive: true });
	// What git keeps never stands where a killed build is cleaned up.
	if (existsSync(join(target, '.git'))) return copySite(finished, target);
	try {
		if (existsSync(target)) renameSync(target, last);
		renameSync(finished, target);
	} catch (error) {
		// Another disk, or a folder that is mounted there.
		if (!['EXDEV', 'EBUSY', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? ''))
			throw error;
		await copySite(finished, target);
	}
	rmSync(last, { recursive: true, force: true });
}

/**
 * Copies a finished site into the place of the last one, whose folder stays. All of it is there before anything of the last
 * one is removed: a full disk leaves that as it was.
 */
export async function copySite(finished: string, target: string): Promise<void> {
	const next = join(target, '.next');
	// Of a build that was killed.
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

/** Where a folder really stands, also one that is not there yet. */
function followLink(folder: string): string {
	const link = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink();
	return link ? followLink(resolve(dirname(folder), readlinkSync(folder))) : folder;
}

/** What a run of Astro has rendered besides topics. */
export interface RestOfSite extends FinishedPages {
	/** The folder that it stands in. */
	folder: string;
	/** The files in `_astro/` that its pages need. */
	assets: readonly string[];
}

interface JoinTools {
	store: PartStore;
	config: AstroConfig;
	logger: AstroIntegrationLogger;
}
