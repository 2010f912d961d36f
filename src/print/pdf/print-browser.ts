import { stat } from 'node:fs/promises';
import type { Browser } from 'playwright';

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
	if (!process.env['CHROMIUM'] && hasPackage) return { identity: 'packaged', launch };
	const { executablePath } = await (await browsers()).findBrowser();
	const { size, mtimeMs } = await stat(executablePath);
	return { identity: `${executablePath} ${size} ${mtimeMs}`, launch };
}

/** Whether the browser that comes as a package has a program for this machine. */
const hasPackage = process.platform === 'linux' && process.arch === 'x64';

/** A browser to print with, not yet started. */
export interface PrintBrowser {
	/** What tells it apart from one that might print differently. */
	identity: string;
	launch: () => Promise<Browser>;
}
