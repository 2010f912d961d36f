/**
 * `npm run judge -- FILE [--url URL]`: types every query of a judged file into the search dialog and
 * prints how often the right section comes first, or in the first three. Without an address, the last
 * build is served for the run. Ends with 1 if a rate is below what the project promises.
 */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../../src/lib/browser.ts';
import { siteRoot } from '../../src/lib/program.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { isRight, judge, readJudged, tally, type Rate, type Verdict } from './judging.ts';

const usage = 'Usage: npm run judge -- FILE [--url URL]';

const { file, url } = readArguments();
const queries = await readJudged(file).catch((error: Error) => stop(`${file}: ${error.message}`));
const site = url ? undefined : await serveSite({ folder: join(siteRoot, 'dist') });
const browser = await launchBrowser();
try {
	const page = await browser.newPage();
	await page.goto(url ?? site?.address ?? '');
	const verdicts = await judge(page, queries);
	for (const verdict of verdicts.filter((verdict) => !isRight(verdict, 1))) printMiss(verdict);
	const rates = tally(verdicts);
	for (const rate of rates) printRate(rate);
	process.exitCode = rates.every(isPromised) ? 0 : 1;
} finally {
	await browser.close();
	await site?.close();
}

function readArguments(): { file: string; url: string | undefined } {
	try {
		const { positionals, values } = parseArgs({
			allowPositionals: true,
			options: { url: { type: 'string' } },
		});
		const [file] = positionals;
		if (!file || positionals.length > 1) stop(usage);
		return { file: resolve(file), url: values.url };
	} catch (error) {
		stop(`${error instanceof Error ? error.message : error}\n${usage}`);
	}
}

function printMiss(verdict: Verdict): void {
	const { q, kind, accept, found } = verdict;
	const rank = isRight(verdict, 3) ? 'not first' : 'MISSED';
	const wanted = accept.join(', ') || 'nothing';
	console.log(`${rank}  ${kind}  “${q}”`);
	console.log(`    found ${found.slice(0, 3).join(', ') || 'nothing'}; wanted ${wanted}`);
}

function printRate({ kind, of, first, three }: Rate): void {
	const percent = (count: number) => `${Math.round((100 * count) / (of || 1))} %`.padStart(5);
	console.log(
		`${kind.padEnd(15)} section@1 ${percent(first)}  section@3 ${percent(three)}  of ${of}`
	);
}

function isPromised({ kind, of, first, three }: Rate): boolean {
	if (kind === 'absent') return first === of;
	return kind !== 'all but absent' || (first >= 0.92 * of && three >= 0.97 * of);
}

function stop(message: string): never {
	console.error(message);
	process.exit(2);
}
