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
