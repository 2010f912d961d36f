/**
 * `npm run bench -- [peers] [--topics 1,143,1430] [--rounds 3] [--only build,view,…] [--limit SECONDS]`:
 * the one table. Makes libraries of made-up topics, builds them, builds them again after an edit, serves
 * them and drives a browser; with `peers`, the same pages by other generators. Prints the table and
 * writes it, with every figure, to `e2e/bench/results`.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../src/lib/browser.ts';
import { showProgress } from '../../src/lib/progress.ts';
import type { Contender } from './sites/contender.ts';
import { install, packagesOf } from './sites/install.ts';
import { ours } from './sites/ours.ts';
import { clearAway } from './sites/peer-site.ts';
import { peers } from './sites/peers.ts';
import { describeMachine } from './table/machine.ts';
import { Measurement } from './table/measurement.ts';
import { readOptions } from './table/options.ts';
import { writeTables, type Run } from './table/write-tables.ts';

const options = readOptions(process.argv.slice(2));
const known = [ours, ...(options.withPeers ? peers : [])];
const unknown = options.sites?.filter((site) => !known.some(({ name }) => name === site)) ?? [];
if (unknown.length > 0) {
	const names = known.map(({ name }) => name).join(', ');
	throw new Error(`--sites takes ${names}, not “${unknown.join('”, “')}”.`);
}
const chosen = known.filter(({ name }) => options.sites?.includes(name) ?? true);
const missing = new Map<Contender, string>();
for (const contender of chosen) {
	const reason = install(contender);
	if (reason) missing.set(contender, reason);
}
const contenders = chosen.filter((contender) => !missing.has(contender));
// One topic is no library to compare with; it tells how this program grows.
const isMeasured = (one: Contender, topics: number) => topics > 1 || one === ours;
const sites = options.topics.flatMap((topics) =>
	contenders.filter((one) => isMeasured(one, topics))
);
const steps = sites.length * options.rounds * options.only.length;
const browser = await launchBrowser();
const step = showProgress(steps, 'measured', process.stderr);
const measurement = new Measurement(options, browser, step);
const run: Run = {
	day: new Date().toISOString().slice(0, 10),
	machine: describeMachine(),
	browser: browser.version(),
	rounds: options.rounds,
	packages: Object.fromEntries(
		await Promise.all(chosen.map(async (one) => [one.name, await packagesOf(one)] as const))
	),
	missing: Object.fromEntries([...missing].map(([{ name }, reason]) => [name, reason])),
	rows: measurement.rows,
};
const results = join(import.meta.dirname, 'results');
await mkdir(results, { recursive: true });
try {
	// From the smallest library up: what is wrong shows early, and what was measured is written at once.
	for (const topics of options.topics.toSorted((a, b) => a - b)) {
		await measurement.measure(
			contenders.filter((one) => isMeasured(one, topics)),
			topics
		);
		await writeFile(join(results, 'table.json'), `${JSON.stringify(run, undefined, '\t')}\n`);
		await writeFile(join(results, 'table.md'), writeTables(run));
	}
} finally {
	await browser.close();
	await measurement.removeSites();
	for (const { home } of chosen) await clearAway(home);
}
console.log(`\n${writeTables(run)}\nWritten to e2e/bench/results/table.md and table.json.`);
