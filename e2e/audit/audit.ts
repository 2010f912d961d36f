/**
 * `npm run audit`: what takes too long for `npm test`, on the last build. Lighthouse's scores, axe on
 * every page, a thousand requests a second, and what is known of the packages. Ends with one line for
 * each, and a non-zero exit if one failed.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../../src/lib/browser.ts';
import { siteRoot } from '../../src/lib/program.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { abuse } from './abuse.ts';
import { checkPages } from './axe.ts';
import type { Finding } from './finding.ts';
import { runLighthouse } from './lighthouse.ts';
import { auditPackages, installTools } from './packages.ts';

const folder = join(siteRoot, 'dist');
if (!existsSync(join(folder, 'index.html'))) {
	console.error('There is no built site to audit.\n→ Build it first: npm run build');
	process.exit(1);
}
const site = await serveSite({ folder, base: process.env['BASE'] });
const results: { name: string; passed: boolean; said: string }[] = [];

await step('Packages', auditPackages);
await step('axe', async () => {
	const browser = await launchBrowser();
	return checkPages(browser, folder, site.address).finally(() => browser.close());
});
if (await step('Tools', installTools)) {
	await step('Lighthouse', () => runLighthouse(folder, site.address));
	await step('Abuse', () => abuse(folder, process.env['BASE']));
}

await site.close();
console.log('\n── The audit ──');
for (const { name, passed, said } of results) {
	console.log(`${passed ? 'passed' : 'FAILED'}  ${name}: ${said}`);
}
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;

async function step(name: string, run: () => Promise<Finding>): Promise<boolean> {
	console.log(`\n── ${name} ──`);
	const finding = await run().catch((error: unknown) => ({
		passed: false,
		said: error instanceof Error ? error.message : String(error),
	}));
	results.push({ name, ...finding });
	return finding.passed;
}
