/**
 * `npm run bench -- build [--topics N] [--rounds N] [--alone]`: how long a build takes and how much
 * memory it holds, beside plain Starlight's on the same pages, in turn; and a build after one page was
 * edited. Without `--topics`, of the pages of the fixture site; with it, of a library of made-up topics.
 */
import { appendFile, cp, readdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { prepareSite } from '../site/build-site.ts';
import { fixtureDocs } from '../site/fixture-site.ts';
import { measureBuild, type Measured } from './build/measure.ts';
import { removeSite } from './sites/clear-site.ts';
import type { Site } from './sites/contender.ts';
import { ours, siteOf } from './sites/ours.ts';
import { ownPages, prepareStarlight, starlight } from './sites/starlight.ts';
import { median } from './table/numbers.ts';

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		topics: { type: 'string' },
		rounds: { type: 'string', default: '3' },
		alone: { type: 'boolean', default: false },
	},
});
const [own, plain] = values.topics
	? await Promise.all([ours, starlight].map((one) => one.prepare(Number(values.topics))))
	: await Promise.all([ownSite(), ownPages().then((pages) => prepareStarlight(pages))]);
if (!own || !plain) throw new Error('There is nothing to build.');

const clean: Measured[] = [];
const rebuilt: Measured[] = [];
const peer: Measured[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
	clean.push(await build(own, true));
	await appendFile(own.edited, `\nA statement of round ${round}.\n`);
	rebuilt.push(await build(own, false));
	if (!values.alone) peer.push(await build(plain, true));
}
const pages = (await readdir(join(own.root, own.output), { recursive: true })).filter((name) =>
	name.endsWith('.html')
);
console.log(
	`${pages.length} pages, ${availableParallelism()} processors, medians of ${values.rounds}`
);
report('clean build', clean);
report('one page edited', rebuilt);
if (!values.alone) {
	report('plain Starlight, clean', peer);
	console.log(
		`a clean build takes ${(secondsOf(clean) / secondsOf(peer)).toFixed(2)} times plain Starlight`
	);
}
for (const site of [own, plain]) await removeSite(site);

/** A copy of the fixture site, with its own pages. */
async function ownSite(): Promise<Site> {
	const root = await prepareSite({});
	await cp(fixtureDocs, join(root, 'content', 'docs'), { recursive: true });
	return siteOf(root, 'calcinosis-jdm/overview.mdx');
}

async function build(site: Site, clean: boolean): Promise<Measured> {
	const measured = await measureBuild(site, { clean, limit: 3600 });
	if (!measured) throw new Error('A build takes more than an hour.');
	return measured;
}

function report(what: string, builds: readonly Measured[]): void {
	const megabytes = median(builds.map((build) => build.megabytes));
	console.log(
		`${what.padEnd(24)} ${secondsOf(builds).toFixed(1).padStart(6)} s  ${megabytes.toFixed(0).padStart(6)} MB`
	);
}

function secondsOf(builds: readonly Measured[]): number {
	return median(builds.map(({ seconds }) => seconds));
}
