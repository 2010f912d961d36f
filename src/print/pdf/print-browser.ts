import { stat } from 'node:fs/promises';
import type { Browser } from 'playwright';
import { hasPackagedBrowser } from '../../lib/packaged-browser.ts';

// What starts browsers takes a second to load: a run that prints nothing goes without.
const browsers = () => import('../../lib/browser.ts');

/**
 * Chooses the browser that prints, and tells what it is without starting it.
 *
 * Throws an error that names the ways out if there is no browser.
 */
export async function choosePrintBrowser(): Promise<PrintBrowser> {
	const launch = async () => (await browsers()).launchBrowser();
	// Its version stands in the lock file, which counts among the program.
	if (!process.env['CHROMIUM'] && hasPackagedBrowser) return { identity: 'packaged', launch };
	const { executablePath } = await (await browsers()).findBrowser();
	const { size, mtimeMs } = await stat(executablePath);
	return { identity: `${executablePath} ${size} ${mtimeMs}`, launch };
}

/** A browser to print with, not yet started. */
export interface PrintBrowser {
	/** What tells it apart from one that might print differently. */
	identity: string;
	launch: () => Promise<Browser>;
}
