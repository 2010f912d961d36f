import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SealedTopic } from '../lib/build/hooks.ts';

/**
 * The topics whose pages this run of Astro loads, or `undefined` for all. They are listed in the environment variable `TOPICS`,
 * separated by slashes. A build loads the topics without a part (`src/build`), and `npm run dev -- gout` loads the topics that
 * are given.
 */
export function loadedTopics(): readonly string[] | undefined {
	const names = process.env['TOPICS'];
	return names === undefined ? undefined : names.split('/').filter(Boolean);
}

/** Limits this run of Astro, and the processes that it starts, to the pages of some topics. */
export function loadOnly(topics: readonly string[]): void {
	process.env['TOPICS'] = topics.join('/');
}

/**
 * The topics that this run of Astro does not load because their parts are sealed. The environment variable `SEALED_TOPICS` has
 * the path of the file that lists them, because pages are rendered by other module instances than those that plan a build.
 */
export function readSealed(): readonly SealedTopic[] {
	const file = process.env['SEALED_TOPICS'];
	return file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as SealedTopic[]);
}

/** Writes the sealed topics to a file for the modules that render pages. */
export function tellSealed(sealed: readonly SealedTopic[], file: URL): void {
	const topics = sealed.map(({ topic, summaries }) => ({ topic, summaries }));
	writeFileSync(file, JSON.stringify(topics));
	process.env['SEALED_TOPICS'] = fileURLToPath(file);
}
