import type { Browser } from 'playwright';
import { hasPackagedBrowser } from '../../lib/packaged-browser.ts';

// What starts browsers takes a second to load: a run that prints nothing goes without.
const browsers = () => import('../../lib/browser.ts');

/**
 * Chooses the browser that prints, and returns what starts it. Throws an error that names the ways out if there is no
 * browser.
 */
export async function choosePrintBrowser(): Promise<() => Promise<Browser>> {
	if (process.env['CHROMIUM'] || !hasPackagedBrowser) await (await browsers()).findBrowser();
	return async () => (await browsers()).launchBrowser();
}
