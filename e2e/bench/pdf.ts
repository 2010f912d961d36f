/**
 * `npm run bench -- pdf [TOPICS]`: how long the PDFs of many topics take, beyond a build without them. Builds a site of so many
 * copies of the example topic (100 unless told), then prints all of them, again with nothing changed, and again with one
 * topic changed. What starting the browser takes is told apart.
 */
import { spawnSync } from 'node:child_process';
import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openPrinter } from '../../src/lib/pdf/printer.ts';
import { buildCommand } from '../../src/lib/run.ts';
import { booklets } from '../../src/print/pdf/variants.ts';
import { prepareSite } from '../site/build-site.ts';
import { fixtureDocs } from '../site/fixture-site.ts';

const count = Number(process.argv[3] ?? 100);
const root = await prepareSite(await copyTopic(count));
const dist = join(root, 'dist');

try {
	build();
	const cold = build('--pdf') - build();
	const unchanged = build('--pdf') - build();
	await appendFile(join(root, 'content/docs/topic-1/overview.mdx'), '\nA further statement.\n');
	build();
	const oneChanged = build('--pdf') - build();
	console.log(`${count} topics, ${availableParallelism()} processors`);
	report('cold, a topic', cold / count, 1.2);
	report('nothing changed', unchanged, 2);
	const startUp = await measureStartUp();
	console.log(`start-up of the browser         ${startUp.toFixed(2)} s`);
	report('one topic changed, beyond these', oneChanged - unchanged - startUp, 2);
} finally {
	await rm(root, { recursive: true, force: true });
}

/** The files of so many topics, all with the pages of the example and names of their own. */
async function copyTopic(topics: number): Promise<Record<string, string>> {
	const source = join(fixtureDocs, 'calcinosis-jdm');
	const files: Record<string, string> = {};
	for (const name of await readdir(source)) {
		const text = await readFile(join(source, name), 'utf8');
		for (let number = 1; number <= topics; number++) {
			files[`topic-${number}/${name}`] = text
				.replaceAll('/calcinosis-jdm/', `/topic-${number}/`)
				.replace(/^id: .*\n/m, '')
				.replace(/^(title|shortTitle): Calcinosis/gm, `$1: Topic ${number}, calcinosis`);
		}
	}
	return files;
}

/** Builds the site; returns the seconds that it took. */
function build(...options: string[]): number {
	const start = performance.now();
	const { status } = spawnSync(process.execPath, [...buildCommand, ...options], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (status !== 0) throw new Error(`The build ended with ${status}.`);
	return (performance.now() - start) / 1000;
}

/** The seconds that a first topic takes longer than a second one, and the start of the browser. */
async function measureStartUp(): Promise<number> {
	const start = performance.now();
	const { launchBrowser } = await import('../../src/lib/browser.ts');
	const printer = await openPrinter(
		{ site: dist, base: '/', topics: 2 },
		booklets,
		await launchBrowser()
	);
	const opened = performance.now();
	await printer.print('topic-2');
	const first = performance.now();
	await printer.print('topic-3');
	const second = performance.now();
	await printer.close();
	return (opened - start + (first - opened) - (second - first)) / 1000;
}

function report(what: string, seconds: number, limit: number): void {
	const verdict = seconds <= limit ? 'within' : 'OVER';
	console.log(`${what.padEnd(31)} ${seconds.toFixed(2)} s  (${verdict} ${limit} s)`);
	if (seconds > limit) process.exitCode = 1;
}
