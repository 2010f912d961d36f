import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot, programFile, siteRoot } from './program.ts';

/** Builds the site, or the one in another folder, as `npm run build` does. Returns the exit code. */
export const runBuild = (env: Record<string, string> = {}, cwd = siteRoot): Promise<number> =>
	runNode(buildCommand, { env, cwd });

/** Runs Node in the site’s folder, and prints what it prints. Returns the exit code. */
export function runNode(
	command: readonly string[],
	{ cwd = siteRoot, env = {} }: { cwd?: string; env?: Record<string, string> } = {}
): Promise<number> {
	const child = spawn(process.execPath, command, {
		cwd,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
		stdio: 'inherit',
	});
	return exitCode(child);
}

/** Runs npm in the site’s folder, or in another one, and prints what it prints. Returns the exit code. */
export function runNpm(args: readonly string[], cwd = siteRoot): number {
	const shell = process.platform === 'win32';
	return spawnSync('npm', args, { cwd, shell, stdio: 'inherit' }).status ?? 1;
}

/** The exit code of a command that needs a browser and finds none, and so has done nothing. */
export const noBrowser = 3;

/** Waits for a program. What ends this ends it, too: the keyboard reaches both, another program this one alone. */
function exitCode(child: ChildProcess): Promise<number> {
	const end = (signal: NodeJS.Signals): void => void child.kill(signal);
	const wait = (): void => {};
	process.on('SIGTERM', end).on('SIGHUP', end).on('SIGINT', wait);
	const code = new Promise<number>((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
	return code.finally(() => {
		process.off('SIGTERM', end).off('SIGHUP', end).off('SIGINT', wait);
	});
}

/** The program of Astro, wherever it was installed. */
const astro = join(
	dirname(createRequire(join(packageRoot, 'package.json')).resolve('astro/package.json')),
	'bin/astro.mjs'
);

/**
 * What Node is started with to build a site, as the scripts of `package.json` do it. A larger young generation is
 * collected less often: a build takes about a twentieth less.
 */
export const buildCommand: readonly string[] = ['--min-semi-space-size=32', astro, 'build'];

/** The same for the server that shows edits. */
export const devCommand: readonly string[] = [
	'--min-semi-space-size=32',
	programFile('commands/dev.ts'),
];
