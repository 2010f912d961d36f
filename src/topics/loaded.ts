import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { SealedTopic } from '../lib/build/hooks.ts';

/**
 * The topics whose pages this run of Astro loads: all of them, or those that the environment variable `TOPICS`
 * names, with slashes between them. A build loads those that have no part yet (`src/build`), and `npm run dev -- gout`
 * those that it is asked for.
 */
export function loadedTopics(): readonly string[] | undefined {
	const names = process.env['TOPICS'];
	return names === undefined ? undefined : names.split('/').filter(Boolean);
}

/** Has this run of Astro, and the programs that it starts, load the pages of some topics only. */
export function loadOnly(topics: readonly string[]): void {
	process.env['TOPICS'] = topics.join('/');
}

/**
 * The topics that this run of Astro does not load, since their parts are sealed. The variable `SEALED_TOPICS` names the
 * file in which they stand: pages are rendered by other modules than those that plan a build.
 */
export function readSealed(): readonly SealedTopic[] {
	const file = process.env['SEALED_TOPICS'];
	return file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as SealedTopic[]);
}

/** Tells pages of them, by a file. */
export function tellSealed(sealed: readonly SealedTopic[], file: URL): void {
	const topics = sealed.map(({ topic, summaries }) => ({ topic, summaries }));
	writeFileSync(file, JSON.stringify(topics));
	process.env['SEALED_TOPICS'] = fileURLToPath(file);
}
