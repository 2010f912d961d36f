import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot, programFile, siteRoot } from './program.ts';

/** Builds the site, or the site in another folder, like `npm run build`. Returns the exit code. */
export const runBuild = (env: Record<string, string> = {}, cwd = siteRoot): Promise<number> =>
	runNode(buildCommand, { env, cwd });

/** Runs Node in the site’s folder, with its output printed. Returns the exit code. */
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

/** Runs npm in the site’s folder or another one, with its output printed. Returns the exit code. */
export function runNpm(args: readonly string[], cwd = siteRoot): number {
	const shell = process.platform === 'win32';
	return spawnSync('npm', args, { cwd, shell, stdio: 'inherit' }).status ?? 1;
}

/** The exit code of a command that did nothing because it needs a browser and found none. */
export const noBrowser = 3;

/**
 * Waits for a child process and forwards signals to it. The keyboard’s interrupt reaches both processes, so that one is only
 * waited for.
 */
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

/** The path of Astro’s command, wherever Astro is installed. */
const astro = join(
	dirname(createRequire(join(packageRoot, 'package.json')).resolve('astro/package.json')),
	'bin/astro.mjs'
);

/**
 * The arguments of Node for building a site. A larger young generation is collected less often, which makes a build about 5 %
 * faster.
 */
export const buildCommand: readonly string[] = ['--min-semi-space-size=32', astro, 'build'];

/** The arguments of Node for the dev server. */
export const devCommand: readonly string[] = [
	'--min-semi-space-size=32',
	programFile('commands/dev.ts'),
];
