/** `npm run pdf`: builds the site with the PDFs of every topic. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from '../lib/browser.ts';
import { buildCommand, noBrowser, projectRoot } from '../lib/run.ts';
import { builtFor } from './built-for.ts';

try {
	await requireBrowser();
} catch (error) {
	console.error(
		`No PDF was made; the site itself is complete without them.\n${error instanceof Error ? error.message : error}`
	);
	process.exit(noBrowser);
}
const { status } = spawnSync(
	process.execPath,
	[...buildCommand, ...process.argv.slice(2), '--pdf'],
	{ cwd: projectRoot, env: builtFor(process.env, lastAddress()), stdio: 'inherit' }
);
process.exitCode = status ?? 1;

/** Where the last build said that the site will stand: PDFs name it, and it need not be said twice. */
function lastAddress(): Record<string, string> {
	try {
		const file = join(projectRoot, '.cache', 'parts', 'address.json');
		return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	} catch {
		return {};
	}
}
