import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { findBrowser } from '../../src/lib/browser.ts';
import type { Finding } from './audit.ts';
import { toolsFolder } from './packages.ts';
import { sitePages } from './site-pages.ts';

/** The least that each category must score. */
const least = { performance: 99, accessibility: 100, 'best-practices': 100, seo: 100 } as const;

const runs = 3;

/**
 * Runs Lighthouse in its mobile profile on the library, a topic and the longest page of one, and
 * prints the scores: the median of three runs each, for a busy machine is no defect of a page.
 */
export async function runLighthouse(folder: string, site: string): Promise<Finding> {
	const pages = (await sitePages(folder)).filter((address) => /^[^/]+\/[^/]+\/$/.test(address));
	// What is made to be printed or looked up is not what a reader meets first.
	const longest = pages.find(
		(address) => !/^about\/|\/(?:print|references|cards)\/$/.test(address)
	);
	const topic = longest?.replace(/[^/]+\/$/, '') ?? '';
	const low: string[] = [];
	for (const address of ['', topic, longest ?? '']) {
		const scores: Scores[] = [];
		for (let run = 0; run < runs; run++) {
			// A browser that is slow to start on a busy machine records nothing; it is asked once more.
			scores.push(await score(site + address).catch(() => score(site + address)));
		}
		const medians = Object.keys(least).map((name) => {
			const sorted = scores.map((one) => one[name] ?? 0).sort((a, b) => a - b);
			return [name, sorted[Math.floor(runs / 2)] ?? 0] as const;
		});
		console.log(`/${address}  ${medians.map(([name, value]) => `${name} ${value}`).join('  ')}`);
		for (const [name, value] of medians) {
			if (value < least[name as keyof typeof least]) low.push(`/${address} ${name} ${value}`);
		}
	}
	return { passed: low.length === 0, said: low.join(', ') || 'every score high enough' };
}

type Scores = Record<string, number>;

/** Runs Lighthouse once. Returns the score of each category, from 0 to 100. */
async function score(address: string): Promise<Scores> {
	const { executablePath, args } = await findBrowser();
	const child = spawn(
		process.execPath,
		[
			join(toolsFolder, 'node_modules/lighthouse/cli/index.js'),
			address,
			'--output=json',
			'--quiet',
			'--no-enable-error-reporting',
			`--only-categories=${Object.keys(least).join(',')}`,
			`--chrome-flags=--headless=new ${args.join(' ')}`,
		],
		{ env: { ...process.env, CHROME_PATH: executablePath }, stdio: ['ignore', 'pipe', 'inherit'] }
	);
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const code = await new Promise((resolve) => child.once('exit', resolve));
	if (code !== 0) throw new Error(`Lighthouse stopped with ${code} on ${address}`);
	const report = JSON.parse(output) as Report;
	for (const { title, score, scoreDisplayMode } of Object.values(report.audits)) {
		if (scoreDisplayMode === 'binary' && score === 0) console.log(`  ${title}`);
	}
	return Object.fromEntries(
		Object.entries(report.categories).map(([name, { score }]) => [name, Math.round(score * 100)])
	);
}

interface Report {
	categories: Record<string, { score: number }>;
	audits: Record<string, { title: string; score: number | null; scoreDisplayMode: string }>;
}
