import { stat } from 'node:fs/promises';
import type { Browser } from 'playwright';

// What starts browsers takes a second to load: a run that prints nothing goes without.
const browsers = () => import('../../lib/browser.ts');

/**
 * Chooses the browser that prints: the one that `CHROMIUM` names, else the one that comes as a package,
 * else any other. The package is a Chromium built to have no window; one that could have a window
 * takes three times as long for a page, mostly to start a process for each print.
 *
 * Throws an error that names the ways out if there is no browser.
 */
export async function choosePrintBrowser(): Promise<PrintBrowser> {
	if (!process.env['CHROMIUM'] && hasPackage) {
		// Its version stands in the lock file, which counts among the program.
		return { identity: 'packaged', launch: launchPackaged };
	}
	const { findBrowser, launchBrowser } = await browsers();
	const { executablePath } = await findBrowser();
	const { size, mtimeMs } = await stat(executablePath);
	return { identity: `${executablePath} ${size} ${mtimeMs}`, launch: launchBrowser };
}

/** The package holds a program for these machines only. */
const hasPackage = process.platform === 'linux' && process.arch === 'x64';

/** Letters stand where they stand on paper, not where the pixels of a screen would have them. */
const unhinted = '--font-render-hinting=none';

async function launchPackaged(): Promise<Browser> {
	const { launchBrowser, packagedBrowser } = await browsers();
	const { chromium } = await import('playwright');
	try {
		const { executablePath, args } = await packagedBrowser();
		return await chromium.launch({ executablePath, args: [...args, unhinted] });
	} catch {
		return launchBrowser();
	}
}

/** A browser to print with, not yet started. */
export interface PrintBrowser {
	/** What tells it apart from one that might print differently. */
	identity: string;
	launch: () => Promise<Browser>;
}
