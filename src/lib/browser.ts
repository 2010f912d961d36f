import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser } from 'playwright';
import { programFolder } from './program.ts';

/**
 * Starts a Chromium, for the browser tests and for printing: the one that the environment variable
 * `CHROMIUM` names, else the one that comes as an npm package, else one that Playwright has downloaded,
 * else one installed on the system.
 *
 * The package comes before what is installed because it is of one version everywhere, and because it is
 * built to have no window: it opens a page in less than half the time.
 *
 * Throws an error that names the ways out if none of them starts.
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

/** Takes a second to load: a run that starts no browser goes without. */
const loadChromium = async () => (await import('playwright')).chromium;

/**
 * The environment of a browser: that of this process without the list of fonts by which it draws pictures. A browser that
 * knows no font of the system ends where a page needs one, as code does.
 */
export const browserEnvironment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
	...env,
	FONTCONFIG_FILE: env['FONTCONFIG_FILE']?.startsWith(programFolder)
		? undefined
		: env['FONTCONFIG_FILE'],
});

/** Finds the browser that `launchBrowser` starts: its program and the arguments it needs. Throws the same error. */
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

/** Keeps a headless browser from asking its maker's servers for anything. */
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
 * Finds the browser that `@sparticuz/chromium` carries, unpacked into the temporary folder. Returns
 * nothing where it does not run: it is a program for Linux on x64.
 */
async function packagedBrowser() {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	// Its libraries for a bare system are unpacked only where it believes itself in a container of
	// this kind: https://github.com/Sparticuz/chromium#running-locally--headlessheadful-mode
	process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
	const { default: packaged } = await import('@sparticuz/chromium');
	packaged.setGraphicsMode = false;
	const executablePath = await packaged.executablePath();
	const { status } = spawnSync(executablePath, ['--version'], { stdio: 'ignore' });
	return status === 0 ? { executablePath, args: [...quietArguments, unhinted] } : undefined;
}

/** Letters stand where they stand on paper, not where the pixels of a screen would have them. */
const unhinted = '--font-render-hinting=none';

function noBrowser(reason: string): string {
	return [
		`No browser to test or print with: ${reason}.`,
		'→ Install Chromium or Google Chrome (Debian: apt-get install chromium),',
		'→ or run `npx playwright install chromium`,',
		'→ or set CHROMIUM to the program of a Chromium that you have.',
	].join('\n');
}
