import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Runs a program that came with a package, on this Node, and prints what it prints.
 *
 * `script` is the program's file below `node_modules`. Returns the exit code.
 */
export function run(
	script: string,
	args: readonly string[] = [],
	{ cwd = projectRoot, env = {} }: { cwd?: string; env?: Record<string, string> } = {}
): Promise<number> {
	const child = spawn(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
		cwd,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
		stdio: 'inherit',
	});
	return exitCode(child);
}

/**
 * Runs a script of `package.json`, if there is one of that name, and prints what it prints. Returns
 * the exit code; 0 where there is no such script.
 */
export function runScript(name: string): Promise<number> {
	const child = spawn('npm', ['run', '--silent', '--if-present', name], {
		cwd: projectRoot,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
		shell: process.platform === 'win32',
		stdio: 'inherit',
	});
	return exitCode(child);
}

function exitCode(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve(code ?? 1));
	});
}

/** Where the programs stand that the project's commands run. */
export const programs = {
	astro: 'astro/bin/astro.mjs',
	playwright: 'playwright/cli.js',
	prettier: 'prettier/bin/prettier.cjs',
	vitest: 'vitest/vitest.mjs',
} as const;
