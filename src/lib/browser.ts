import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright';
import { programFolder } from './program.ts';

/**
 * Starts a Chromium for browser tests and printing: the one that the environment variable `CHROMIUM` names, else the one from the
 * npm package, else one that Playwright has downloaded, else one that is installed on the system.
 *
 * The package is preferred to an installed browser because its version is the same everywhere, and because it is built without a
 * user interface: it opens a page in less than half the time.
 *
 * If none of them starts, throws an `Error` that lists the remedies.
 */
export async function launchBrowser(): Promise<Browser> {
	const { executablePath, args } = await findBrowser();
	const chromium = await loadChromium();
	try {
		return await chromium.launch({ executablePath, args, env: browserEnvironment(process.env) });
	} catch (cause) {
		throw new Error(noBrowser(`${executablePath} does not start`), { cause });
	}
}

/** Loaded on demand, because it takes a second. */
const loadChromium = async () => (await import('playwright')).chromium;

/**
 * The environment for a browser: that of this process, without the font configuration for drawing pictures. Without any system
 * font, the browser crashes on pages that need one, such as for code.
 */
export const browserEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
	...env,
	FONTCONFIG_FILE: env['FONTCONFIG_FILE']?.startsWith(programFolder)
		? undefined
		: env['FONTCONFIG_FILE'],
});

/** Finds the browser that `launchBrowser` starts. Returns its path and the arguments that it needs. Throws the same error. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
	const chosen = process.env['CHROMIUM'];
	if (chosen && !existsSync(chosen)) {
		throw new Error(noBrowser(`CHROMIUM names ${chosen}, which does not exist`));
	}
	if (chosen) return { executablePath: chosen, args: quietArguments };
	const packaged = await packagedBrowser();
	if (packaged) return packaged;
	const downloaded = (await loadChromium()).executablePath();
	const installed = [downloaded, ...systemBrowsers()].find(existsSync);
	if (!installed) throw new Error(noBrowser('no Chromium is installed'));
	return { executablePath: installed, args: quietArguments };
}

/** Prevents a headless browser from contacting the servers of its vendor. */
const quietArguments =
	`--no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync
	--no-first-run`.split(/\s+/);

function systemBrowsers(): string[] {
	const programFiles = process.env['PROGRAMFILES'] ?? 'C:\\Program Files';
	return [
		'/usr/bin/chromium',
		'/usr/bin/chromium-browser',
		'/usr/bin/google-chrome',
		'/usr/bin/google-chrome-stable',
		'/snap/bin/chromium',
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		`${programFiles}\\Google\\Chrome\\Application\\chrome.exe`,
		`${programFiles}\\Microsoft\\Edge\\Application\\msedge.exe`,
	];
}

/**
 * Finds the browser of `@sparticuz/chromium`, unpacked into the temporary folder. Returns `undefined` on systems other than Linux
 * on x64.
 */
async function packagedBrowser() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	// It unpacks its libraries for minimal systems only if it detects a container of this kind:
	// https://github.com/Sparticuz/chromium#running-locally--headlessheadful-mode
	process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
	const { default: packaged } = await import('@sparticuz/chromium');
	packaged.setGraphicsMode = false;
	const executablePath = await packaged.executablePath();
	const { status } = spawnSync(executablePath, ['--version'], { stdio: 'ignore' });
	return status === 0 ? { executablePath, args: [...quietArguments, unhinted] } : undefined;
}

/** Positions letters as on paper, not aligned to the pixels of a screen. */
const unhinted = '--font-render-hinting=none';

function noBrowser(reason: string): string {
	return [
		`No browser to test or print with: ${reason}.`,
		'→ Install Chromium or Google Chrome (Debian: apt-get install chromium),',
		'→ or run `npx playwright install chromium`,',
		'→ or set CHROMIUM to the program of a Chromium that you have.',
	].join('\n');
}
