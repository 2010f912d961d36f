/*
 * vademecum new FOLDER [--name NAME] [--language TAG] [--from NOTES] [--package SPEC] [--no-install]
 *
 * Exit codes: 0 done, 1 something went wrong on the way, 2 wrong call.
 */
import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { formatProblem } from '../../lib/problems.ts';
import { listTopics } from '../../topics/check/content-folder.ts';
import { readCall, type Call } from './arguments.ts';
import { siteFiles, writeSite } from './site-files.ts';
import { packageRoot, programFile } from '../../lib/program.ts';
import { runNpm } from '../../lib/run.ts';
import { copyPackages } from './copy-packages.ts';

const read = readCall(process.argv.slice(2), process.cwd());
if ('problems' in read) {
	for (const problem of read.problems) console.error(formatProblem(problem));
	process.exitCode = 2;
} else {
	process.exitCode = make(read.call);
}

function make(call: Call): number {
	const { folder, notes } = call;
	const existed = existsSync(folder);
	writeSite(folder, siteFiles(call));
	let code = 0;
	if (notes.length > 0) {
		code = importInto(folder, notes);
		if (listTopics(pathToFileURL(`${folder}/`)).length === 0) {
			takeBack(folder, existed);
			console.error('\nNo topic was made of the notes, so no site was made.');
			return code || 1;
		}
	}
	const installed = call.install ? installIn(folder) : false;
	if (call.install && !installed) code = 1;
	console.log(described(folder, installed, code));
	return code;
}

/** Takes away what was made; a folder that was there before stays, with what git has in it. */
function takeBack(folder: string, existed: boolean): void {
	for (const name of readdirSync(folder)) {
		if (name !== '.git') rmSync(join(folder, name), { recursive: true });
	}
	if (!existed) rmdirSync(folder);
}

function described(folder: string, installed: boolean, code: number): string {
	const from = relative(process.cwd(), folder) || '.';
	const state = code === 0 ? 'is ready' : 'was made; what went wrong is printed above';
	return [
		`\n${basename(folder)} ${state}. Next:`,
		...(from === '.' ? [] : [`  cd ${from}`]),
		`  npm start        ${installed ? 'builds the site and serves it' : 'installs what is needed, builds the site and serves it'}`,
		'  npm run dev      shows pages while you write them',
		'The README there says the rest; content/site.yml has what is yours.',
	].join('\n');
}

/** Imports notes into a site, as `vademecum import` does there. Returns the exit code. */
function importInto(folder: string, notes: readonly string[]): number {
	const args = [programFile('commands/vademecum.ts'), 'import', ...notes];
	const env = { ...process.env, npm_lifecycle_event: undefined };
	return spawnSync(process.execPath, args, { cwd: folder, env, stdio: 'inherit' }).status ?? 1;
}

/** Installs the packages of a site. Returns whether it could; npm says what is wrong. */
function installIn(folder: string): boolean {
	console.log('Installing packages …');
	copyPackages(packageRoot, folder);
	const args = ['install', '--prefer-offline', '--loglevel=error', '--no-fund', '--no-audit'];
	return runNpm(args, folder) === 0;
}
