/**
 * `npm run bench -- build [--topics N] [--rounds N] [--alone]`: how long a build takes and how much
 * memory it holds, beside plain Starlight's on the same pages, in turn; and a build after one page was
 * edited. Without `--topics`, of the pages of this site; with it, of a library of made-up topics.
 */
import { appendFile, cp, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../src/lib/run.ts';
import { prepareSite } from '../site/build-site.ts';
import { makeLibrary, withoutEvidence } from './build/library.ts';
import { measureBuild, median, type Measured } from './build/measure.ts';
import { ownPages, prepareStarlight } from './starlight.ts';

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		topics: { type: 'string' },
		rounds: { type: 'string', default: '3' },
		alone: { type: 'boolean', default: false },
	},
});
const { own, plain, edited } = values.topics
	? await makeSites(Number(values.topics))
	: await ownSites();

const clean: Measured[] = [];
const rebuilt: Measured[] = [];
const peer: Measured[] = [];
for (let round = 1; round <= Number(values.rounds); round++) {
	clean.push(await measureBuild(own, { clean: true }));
	await appendFile(edited, `\nA statement of round ${round}.\n`);
	rebuilt.push(await measureBuild(own, { clean: false }));
	if (!values.alone) peer.push(await measureBuild(plain, { clean: true }));
}
const pages = (await readdir(join(own, 'dist'), { recursive: true })).filter((name) =>
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
await rm(own, { recursive: true, force: true });

/** The pages of this site. */
async function ownSites(): Promise<Sites> {
	const own = await prepareSite({});
	const docs = join(own, 'content', 'docs');
	await cp(join(projectRoot, 'content', 'docs'), docs, { recursive: true });
	const plain = await prepareStarlight(await ownPages());
	return { own, plain, edited: join(docs, 'calcinosis-jdm', 'overview.mdx') };
}

async function makeSites(topics: number): Promise<Sites> {
	const bibliography = await readFile(join(projectRoot, 'content', 'references.bib'), 'utf8');
	const keys = [...bibliography.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key ?? '');
	const files = makeLibrary(topics, keys);
	const own = await prepareSite(files);
	const plain = await prepareStarlight(withoutEvidence(files));
	return { own, plain, edited: join(own, 'content', 'docs', 'topic-1', 'overview.mdx') };
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

interface Sites {
	/** Folder of a site of this program, and of one of plain Starlight with the same pages. */
	own: string;
	plain: string;
	/** The page of the first that is edited. */
	edited: string;
}
