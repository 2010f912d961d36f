import { spawnSync } from 'node:child_process';
import { packageRoot, programFile } from '../../lib/program.ts';
import { copyPackages } from './copy-packages.ts';

/** Imports notes into a site, as `vademecum import` does there. Returns the exit code. */
export function importInto(folder: string, notes: readonly string[]): number {
	const args = [programFile('commands/vademecum.ts'), 'import', ...notes];
	const env = { ...process.env, npm_lifecycle_event: undefined };
	return spawnSync(process.execPath, args, { cwd: folder, env, stdio: 'inherit' }).status ?? 1;
}

/** Installs the packages of a site. Returns whether it could; npm says what is wrong. */
export function installIn(folder: string): boolean {
	console.log('Installing packages …');
	copyPackages(packageRoot, folder);
	const args = ['install', '--prefer-offline', '--loglevel=error', '--no-fund', '--no-audit'];
	const { status } = spawnSync('npm', args, {
		cwd: folder,
		shell: process.platform === 'win32',
		stdio: 'inherit',
	});
	return status === 0;
}
