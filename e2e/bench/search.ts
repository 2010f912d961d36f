/**
 * `npm run bench -- search [--topics N] [--verbose]`: what a search costs, beside plain
 * Starlight's on the same pages: bytes and round trips of the first one, and the time to the answer of
 * a further one. With `--topics`, on a site of that many topics made of the one there is.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../src/lib/browser.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { builtSite } from '../site/fixture-site.ts';
import { measureCold, measureWarm, type Cold } from './browser/search.ts';
import { measureBuild } from './build/measure.ts';
import { multiply } from './search/sites.ts';
import { ours } from './sites/ours.ts';
import { ownPages, prepareStarlight, starlight } from './sites/starlight.ts';
import { quantile } from './table/numbers.ts';

const { values } = parseArgs({
	allowPositionals: true,
	options: { topics: { type: 'string', default: '1' }, verbose: { type: 'boolean' } },
});
const topics = Number(values.topics);
// Words of the pages themselves: plain Starlight finds nothing for most others.
const queries = [
	'pamidronate',
	'management of calcinosis',
	'physiotherapy',
	'follow up',
	'infection',
];

const browser = await launchBrowser();
const plain = await prepareStarlight(await ownPages());
await measureBuild(plain, { clean: true });
const sites = [
	{ contender: ours, kind: 'ours', built: builtSite },
	{ contender: starlight, kind: 'plain', built: join(plain.root, plain.output) },
] as const;
for (const { contender, kind, built } of sites) {
	const folder = topics > 1 ? await multiply(built, topics, kind) : built;
	const site = await serveSite({ folder });
	const address = `${site.address}calcinosis-jdm/overview/`;
	const colds: Cold[] = [];
	for (const query of queries) {
		colds.push(await measureCold(browser, address, contender.search, query));
	}
	const times = await measureWarm(browser, address, contender.search, queries);
	await site.close();
	if (folder !== built) await rm(folder, { recursive: true });
	const most = (read: (cold: Cold) => number) => Math.max(...colds.map(read));
	console.log(
		`${kind.padEnd(6)} ${topics} topics  cold: ${(most(({ bytes }) => bytes) / 1024).toFixed(1)} KB gzip, ` +
			`${most(({ trips }) => trips)} trips, ${most(({ milliseconds }) => milliseconds).toFixed(0)} ms at 150 ms a trip  ` +
			`warm: ${quantile(times, 0.5).toFixed(0)} ms median, ${quantile(times, 0.95).toFixed(0)} ms p95 of ${times.length}`
	);
	if (values.verbose)
		for (const { url, bytes, start, end } of colds.toSorted((a, b) => b.bytes - a.bytes)[0]
			?.loads ?? [])
			console.log(`    ${(start % 1e5).toFixed(0)}–${(end % 1e5).toFixed(0)}  ${bytes}  ${url}`);
}
await rm(plain.root, { recursive: true });
await browser.close();
