/**
 * `npm run bench -- search [--topics N] [--verbose]`: what a search costs, beside plain
 * Starlight's on the same pages: bytes and round trips of the first one, and the time from a key to
 * its answer. With `--topics`, on a site of that many topics made of the one there is.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../src/lib/browser.ts';
import { projectRoot } from '../../src/lib/run.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { runBuild } from '../site/build-site.ts';
import { interfaces, measureCold, measureWarm, type Cold } from './search/measure.ts';
import { multiply } from './search/sites.ts';
import { ownPages, prepareStarlight } from './starlight.ts';

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
const { code, output } = await runBuild(plain);
if (code !== 0) throw new Error(output);
const folders = { ours: join(projectRoot, 'dist'), plain: join(plain, 'dist') };
for (const kind of Object.keys(interfaces) as (keyof typeof interfaces)[]) {
	const folder = topics > 1 ? await multiply(folders[kind], topics, kind) : folders[kind];
	const site = await serveSite({ folder });
	const address = `${site.address}calcinosis-jdm/overview/`;
	const colds: Cold[] = [];
	for (const query of queries) colds.push(await measureCold(browser, address, kind, query));
	const page = await browser.newPage({ serviceWorkers: 'block' });
	await page.goto(address);
	await page.waitForTimeout(500);
	const times = (await measureWarm(page, kind, queries)).toSorted((a, b) => a - b);
	await page.close();
	await site.close();
	const most = (read: (cold: Cold) => number) => Math.max(...colds.map(read));
	const at = (share: number) => times[Math.floor(share * (times.length - 1))]?.toFixed(0);
	console.log(
		`${kind.padEnd(6)} ${topics} topics  cold: ${(most(({ bytes }) => bytes) / 1024).toFixed(1)} KB gzip, ` +
			`${most(({ trips }) => trips)} trips, ${most(({ milliseconds }) => milliseconds).toFixed(0)} ms at 150 ms a trip  ` +
			`warm: ${at(0.5)} ms median, ${at(0.95)} ms p95 of ${times.length} keys`
	);
	if (values.verbose)
		for (const { url, bytes, start, end } of colds.toSorted((a, b) => b.bytes - a.bytes)[0]
			?.loads ?? [])
			console.log(`    ${(start % 1e5).toFixed(0)}–${(end % 1e5).toFixed(0)}  ${bytes}  ${url}`);
}
await browser.close();
