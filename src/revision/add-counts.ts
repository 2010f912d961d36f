import { readFileSync } from 'node:fs';
import type { JoinedSite } from '../lib/build/hooks.ts';
import { countsFile } from './counts-file.ts';

/** Adds the counts of all topics to a site, from those of each. */
export function addCounts({ topics, dir, write }: JoinedSite): void {
	const counts = topics.map(({ topic }) =>
		readFileSync(new URL(`${topic.slug}/cards-summary.json`, dir), 'utf8')
	);
	write(countsFile, `[${counts.join(',')}]`);
}
