import { spawn } from 'node:child_process';
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
