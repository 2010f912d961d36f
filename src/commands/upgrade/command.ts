/*
 * vademecum upgrade [--to VERSION] [--dry-run]
 * vademecum upgrade --content-only [--dry-run]
 *
 * Installs a newer version, says what has changed, and has that version change the content as it wants it. Exit codes:
 * 0 done, 1 the version could not be installed, 2 wrong call.
 */
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../../lib/count.ts';
import { listFiles } from '../../lib/list-files.ts';
import { packageRoot, siteRoot, versionOf } from '../../lib/program.ts';
import { readCall } from '../../lib/read-call.ts';
import { runNpm } from '../../lib/run.ts';
import { isMissingTarball, tarballAt } from '../tarball.ts';
import { changesBetween } from './changelog.ts';
import { changeFiles } from './codemods.ts';

const usage = 'Usage: npm run upgrade -- [--to VERSION] [--content-only] [--dry-run]';
const { values } = readCall(usage, () => {
	const read = parseArgs({
		options: {
			to: { type: 'string', default: 'latest' },
			'content-only': { type: 'boolean', default: false },
			'dry-run': { type: 'boolean', default: false },
		},
	});
	if (isMissingTarball(read.values.to)) throw new Error(`There is no file ${read.values.to}`);
	return read;
});
const { to, 'dry-run': dryRun } = values;
process.exitCode = values['content-only'] ? changeContent() : upgrade();

/** Installs the version that is asked for, or the tarball. */
function upgrade(): number {
	if (packageRoot === siteRoot) {
		console.error('This is the repository of the program, which git upgrades → git pull');
		return 1;
	}
	const before = versionOf(packageRoot);
	const wanted = tarballAt(to) ?? `vademecum@${to}`;
	if (dryRun) {
		console.log(`Would install ${wanted} in the place of ${before}.`);
		return changeContent();
	}
	console.log(`Installing ${wanted} …`);
	if (runNpm(['install', '--save-exact', '--loglevel=error', wanted]) !== 0) {
		console.error(`\nVersion ${before} is still there, and nothing was changed.`);
		return 1;
	}
	const installed = join(siteRoot, 'node_modules', 'vademecum');
	const after = versionOf(installed);
	console.log(before === after ? `Version ${after} is there already.` : `${before} → ${after}`);
	const changes = changesBetween(read(join(installed, 'CHANGELOG.md')), before, after);
	if (changes) console.log(`\n${changes}\n`);
	// By the version that was installed: this one knows nothing of what it wants.
	return runNpm(['exec', '--no', '--', 'vademecum', 'upgrade', '--content-only']);
}

function changeContent(): number {
	const paths = [
		...['astro.config.mjs', 'content.config.ts'].filter((name) => existsSync(join(siteRoot, name))),
		...listFiles(join(siteRoot, 'content'), (name) => !name.startsWith('.'))
			.filter((path) => /\.(?:mdx?|ya?ml)$/.test(path))
			.map((path) => `content/${path}`),
	];
	const files = new Map(paths.map((path) => [path, read(join(siteRoot, path))]));
	const changed = changeFiles(files);
	for (const { path, text, why } of changed) {
		if (!dryRun) replace(join(siteRoot, path), text);
		console.log(`${path}: ${why.join('; ')}`);
	}
	const changedFiles = count(changed.length, 'file');
	if (changed.length === 0) console.log('No file has to be changed for this version.');
	else if (dryRun) console.log(`${changedFiles} would be changed.`);
	else console.log(`${changedFiles} changed. Read the difference, and run \`npm run check\`.`);
	return 0;
}

/** Written beside and renamed, so that a full disk leaves the former file. */
function replace(file: string, text: string): void {
	writeFileSync(`${file}.new`, text);
	renameSync(`${file}.new`, file);
}

function read(file: string): string {
	return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
