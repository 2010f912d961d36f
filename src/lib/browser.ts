import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';

/**
 * Starts a Chromium, for the browser tests and for printing: the one that the environment variable
 * `CHROMIUM` names, else one that Playwright has downloaded, else one installed on the system, else
 * the one that comes as an npm package.
 *
 * Throws an error that names the ways out if none of them starts.
 */
export async function launchBrowser(): Promise<Browser> {
	const { executablePath, args } = await findBrowser();
	try {
		return await chromium.launch({ executablePath, args });
	} catch (cause) {
		throw new Error(noBrowser(`${executablePath} does not start`), { cause });
	}
}

/** Finds the browser that `launchBrowser` starts: its program and the arguments it needs. */
export async function findBrowser(): Promise<{ executablePath: string; args: string[] }> {
	const chosen = process.env['CHROMIUM'];
	if (chosen && !existsSync(chosen)) {
		throw new Error(noBrowser(`CHROMIUM names ${chosen}, which does not exist`));
	}
	const installed = [chosen, chromium.executablePath(), ...systemBrowsers()].find(
		(path) => path && existsSync(path)
	);
	if (installed) return { executablePath: installed, args: quietArguments };
	return packagedBrowser();
}

/** Keeps a headless browser from asking its maker's servers for anything. */
const quietArguments = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];

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
 * Finds the browser that `@sparticuz/chromium` carries, unpacked into the temporary folder. Throws an
 * error that names the ways out where it does not run.
 */
export async function packagedBrowser(): Promise<{ executablePath: string; args: string[] }> {
	if (process.platform !== 'linux') throw new Error(noBrowser('no Chromium is installed'));
	// Its libraries for a bare system are unpacked only where it believes itself in a container of
	// this kind: https://github.com/Sparticuz/chromium#running-locally--headlessheadful-mode
	process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x';
	const { default: packaged } = await import('@sparticuz/chromium');
	packaged.setGraphicsMode = false;
	return { executablePath: await packaged.executablePath(), args: quietArguments };
}

function noBrowser(reason: string): string {
	return [
		`No browser to test or print with: ${reason}.`,
		'→ Install Chromium or Google Chrome (Debian: apt-get install chromium),',
		'→ or run `npx playwright install chromium`,',
		'→ or set CHROMIUM to the program of a Chromium that you have.',
	].join('\n');
}
