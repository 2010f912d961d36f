/**
 * `npm test`: runs every check of the project, all of them even if one fails, and ends with a line
 * that counts what passed: each unit and browser test, and one for each other check.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteRoot } from '../lib/program.ts';
import { runBuild, runNode } from '../lib/run.ts';
import { serveSite } from '../lib/serve.ts';
import { countPlaywright, countVitest, type Count } from './test-counts.ts';

/** The site that the tests of the program run on; those of the project's own site serve it themselves. */
const fixtureSite = join(siteRoot, 'e2e', 'fixtures', 'site');
const reports = await mkdtemp(join(tmpdir(), 'vademecum-test-'));
const counts: Count[] = [];
/** The types of content are those that the build before it has written. */
const typesCheck = ['check', '--noSync', '--minimumSeverity', 'warning'];

// A site that knows where it stands has all that a site can have.
const env = { SITE: 'https://example.org' };
// Each of these keeps one processor busy; the browser tests, which come last, two.
await Promise.all([
	step('Build', () => runBuild(env)).then(() =>
		step('Types', () => run('astro/bin/astro.mjs', typesCheck))
	),
	step('Formatting', () =>
		run('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.'])
	)
		.then(() => step('Build of the fixture site', () => runBuild(env, fixtureSite)))
		.then(() => step('Build of the library', () => runNode(['e2e/site/build-library.ts']))),
]);
await Promise.all([step('Unit tests', runUnitTests), step('Browser tests', runBrowserTests)]);

await rm(reports, { recursive: true, force: true });
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function step(name: string, check: () => Promise<Count | number>): Promise<void> {
	console.log(`\n── ${name} ──`);
	const start = performance.now();
	const result = await check().catch((error: unknown) => {
		console.error(error instanceof Error ? error.message : error);
		return 1;
	});
	const failed = Number(result !== 0);
	const count = typeof result === 'number' ? { passed: 1 - failed, failed } : result;
	const seconds = ((performance.now() - start) / 1000).toFixed(0);
	console.log(`── ${name}: ${count.failed === 0 ? 'passed' : 'FAILED'} in ${seconds} s ──`);
	counts.push(count);
}

/** Runs a program of a package, by its file in `node_modules`. */
function run(program: string, args: string[], env = {}): Promise<number> {
	return runNode([join('node_modules', program), ...args], { env });
}

async function runUnitTests(): Promise<Count> {
	const report = join(reports, 'vitest.json');
	// No test leaves anything behind in a module, and loading all of them anew for each file, or in a second process while
	// the browser tests have both processors, takes longer.
	const how = [
		'run',
		'--dir',
		'src',
		'--no-isolate',
		'--maxWorkers=1',
		'--testTimeout=30000',
		'--hookTimeout=60000',
	];
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const code = await run('vitest/vitest.mjs', [...how, ...reporters]);
	return countVitest(await readReport(report), code);
}

async function runBrowserTests(): Promise<Count> {
	const report = join(reports, 'playwright.json');
	const site = await serveSite({ folder: join(fixtureSite, 'dist') });
	try {
		const env = { SITE_ADDRESS: site.address, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
		const args = ['test', '--config', 'e2e', '--reporter=list,json'];
		const code = await run('playwright/cli.js', args, env);
		return countPlaywright(await readReport(report), code);
	} finally {
		await site.close();
	}
}

async function readReport<Report>(file: string): Promise<Report> {
	return JSON.parse(await readFile(file, 'utf8')) as Report;
}
