/*
 * vademecum check [--untrusted] [--no-browser] [--pages NUMBER]
 *
 * Checks content and links, as a build does, and the built pages, without changing dist. Exit codes: 0 nothing found,
 * 1 something found, 2 wrong call.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addressOfFile } from '../../lib/build/page-record.ts';
import { launchBrowser } from '../../lib/browser.ts';
import { listFiles } from '../../lib/list-files.ts';
import { formatProblem } from '../../lib/problems.ts';
import { readCall } from '../../lib/read-call.ts';
import { siteRoot } from '../../lib/program.ts';
import { buildCommand, runNode } from '../../lib/run.ts';
import { serveSite } from '../../lib/serve.ts';
import { browsePages } from './browse.ts';
import { findUntrusted } from './untrusted.ts';

const usage = 'Usage: npm run check -- [--untrusted] [--no-browser] [--pages NUMBER]';
const folder = join(siteRoot, '.cache', 'checked');

const { untrusted, browser, pages } = readCall(usage, () => {
	const { values } = parseArgs({
		options: {
			untrusted: { type: 'boolean', default: false },
			'no-browser': { type: 'boolean', default: false },
			pages: { type: 'string', default: '200' },
		},
	});
	const pages = Number(values.pages);
	if (!Number.isInteger(pages) || pages < 1)
		throw new Error(`“${values.pages}” is no number of pages`);
	return { untrusted: values.untrusted, browser: !values['no-browser'], pages };
});
process.exitCode = (await check()) ? 0 : 1;

async function check(): Promise<boolean> {
	if (untrusted) {
		// What runs in content would run in the build: it is looked for first.
		const problems = findUntrusted(siteRoot);
		for (const problem of problems) console.error(formatProblem(problem));
		const found = problems.length === 0 ? 'none' : `${problems.length} found, nothing was built`;
		console.log(`Code in content: ${found}`);
		if (problems.length > 0) return false;
	}
	try {
		const env = { SITE: process.env['SITE'] || 'https://example.org' };
		const code = await runNode([...buildCommand, '--outDir', folder], { env });
		console.log(`Content and links: ${code === 0 ? 'nothing is wrong' : 'see above'}`);
		if (code !== 0) return false;
		return browser ? await checkPages(pages) : true;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function checkPages(most: number): Promise<boolean> {
	const all = listFiles(folder)
		.filter((path) => path.endsWith('.html'))
		.map(addressOfFile);
	const paths = all.slice(0, most);
	const site = await serveSite({ folder, base: process.env['BASE'] });
	try {
		const browser = await launchBrowser();
		const found = await browsePages(browser, site.address, paths);
		await browser.close();
		for (const line of found) console.error(line);
		const left = all.length - paths.length;
		const others = `(${left} others were not opened: --pages ${all.length} opens all)`;
		const said = found.length === 0 ? 'nothing is wrong' : `${found.length} found`;
		const opened = `Accessibility and policy of ${paths.length} pages: ${said}`;
		console.log(left > 0 ? `${opened} ${others}` : opened);
		return found.length === 0;
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		console.error('→ or leave the pages unopened: --no-browser');
		return false;
	} finally {
		await site.close();
	}
}
