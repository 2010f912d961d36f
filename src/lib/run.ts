import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageRoot, programFile, siteRoot } from './program.ts';

/** The folder of the site: of its content, its config and what is built of it. */
export const projectRoot = siteRoot;

/**
 * Runs a program that came with a package, on this Node, and prints what it prints.
 *
 * `script` is the program's file below `node_modules`. Returns the exit code.
 */
export function run(
	script: string,
	args: readonly string[] = [],
	options: RunOptions = {}
): Promise<number> {
	return runNode([join(packageRoot, 'node_modules', script), ...args], options);
}

/** Builds the project's site, or the one in another folder, as `npm run build` does. Returns the exit code. */
export const runBuild = (env: Record<string, string> = {}, cwd = projectRoot): Promise<number> =>
	runNode(buildCommand, { env, cwd });

/** Runs Node in the site’s folder, and prints what it prints. Returns the exit code. */
export function runNode(
	command: readonly string[],
	{ cwd = projectRoot, env = {} }: RunOptions = {}
): Promise<number> {
	const child = spawn(process.execPath, command, {
		cwd,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
		stdio: 'inherit',
	});
	return exitCode(child);
}

type RunOptions = { cwd?: string; env?: Record<string, string> };

/** Runs a command of the program’s, as `vademecum COMMAND …` does, and prints what it prints. Returns the exit code. */
export const runCommand = (name: string, args: readonly string[] = []): Promise<number> =>
	runNode([programFile('commands/vademecum.ts'), name, ...args]);

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

/** Where the programs stand that the project's commands run. */
export const programs = {
	astro: 'astro/bin/astro.mjs',
	playwright: 'playwright/cli.js',
	prettier: 'prettier/bin/prettier.cjs',
	vitest: 'vitest/vitest.mjs',
} as const;

/**
 * What Node is started with to build a site, as the scripts of `package.json` do it. A larger young generation is
 * collected less often: a build takes about a twentieth less.
 */
export const buildCommand: readonly string[] = [
	'--min-semi-space-size=32',
	join(folderOf('astro'), 'bin/astro.mjs'),
	'build',
];

/** The folder of a package on which the program depends, wherever it was installed. */
function folderOf(name: string): string {
	const { resolve } = createRequire(join(packageRoot, 'package.json'));
	return dirname(resolve(`${name}/package.json`));
}

/** The same for the server that shows edits. */
export const devCommand: readonly string[] = [
	'--min-semi-space-size=32',
	programFile('commands/dev.ts'),
];
