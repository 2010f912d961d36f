import type { Browser } from 'playwright';

/** Whether the browser that comes as a package has a program for this machine. */
export const hasPackagedBrowser = process.platform === 'linux' && process.arch === 'x64';

// What starts browsers takes a second to load: a run that prints nothing goes without.
const browsers = () => import('./browser.ts');

/**
 * Chooses the browser that prints, and returns what starts it. Throws an error that names the ways out if there is no
 * browser.
 */
export async function choosePrintBrowser(): Promise<() => Promise<Browser>> {
	if (process.env['CHROMIUM'] || !hasPackagedBrowser) await (await browsers()).findBrowser();
	return async () => (await browsers()).launchBrowser();
}
