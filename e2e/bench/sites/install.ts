import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { siteRoot } from '../../../src/lib/program.ts';
import type { Contender } from './contender.ts';

/**
 * Installs the packages of a contender in the versions of its lock file. Returns the reason if they cannot
 * be installed.
 */
export function install({ home, name }: Contender): string | undefined {
	if (home === siteRoot || existsSync(join(home, 'node_modules', '.package-lock.json'))) return;
	console.log(`Installing ${name} …`);
	// A lock file that was written where a registry lacks packages for other platforms is refused by
	// `npm ci`; `npm install` takes the versions that it has.
	return runNpm(home, 'ci') && runNpm(home, 'install', '--no-save');
}

/** Runs npm in a folder; returns why packages cannot be had, if it fails. */
function runNpm(folder: string, ...command: string[]): string | undefined {
	const { status, stderr } = spawnSync('npm', [...command, '--ignore-scripts', '--no-audit'], {
		cwd: folder,
		encoding: 'utf8',
		shell: process.platform === 'win32',
	});
	if (status === 0) return;
	const reason = /npm error (?:code )?(.*)/.exec(stderr ?? '')?.[1] ?? `npm ended with ${status}`;
	return `its packages cannot be had here (${reason})`;
}

/** The versions of what a contender is made of by package, its main one first. */
export async function packagesOf({ home, package: main }: Contender): Promise<Packages> {
	const text = await readFile(join(home, 'package.json'), 'utf8');
	const { name = '', version = '', dependencies } = JSON.parse(text) as Manifest;
	const packages = { [name]: version, ...dependencies };
	return { [main]: packages[main] ?? 'unknown', ...packages };
}

/** Versions by package. */
export type Packages = Record<string, string>;

interface Manifest {
	name?: string;
	version?: string;
	dependencies: Packages;
}
