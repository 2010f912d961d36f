/** `npm run pdf`: builds the site with the PDFs of every topic. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from '../lib/browser.ts';
import { siteRoot } from '../lib/program.ts';
import { buildCommand, noBrowser, runNode } from '../lib/run.ts';
import { builtFor } from './built-for.ts';

try {
	await findBrowser();
} catch (error) {
	console.error(
		`No PDF was made; the site itself is complete without them.\n${error instanceof Error ? error.message : error}`
	);
	process.exit(noBrowser);
}
const env = builtFor(process.env, lastAddress());
process.exitCode = await runNode([...buildCommand, ...process.argv.slice(2), '--pdf'], { env });

/** Where the last build said that the site will stand: PDFs name it, and it need not be said twice. */
function lastAddress(): Record<string, string> {
	try {
		const file = join(siteRoot, '.cache', 'parts', 'address.json');
		return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
	} catch {
		return {};
	}
}
