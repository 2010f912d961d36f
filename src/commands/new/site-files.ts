import { readFileSync, mkdirSync, renameSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { join, basename, dirname } from 'node:path';
import { stringify } from 'yaml';
import { listFiles } from '../../lib/list-files.ts';
import { contentConfig } from '../../lib/content-config.ts';
import { packageRoot, programFile, versionOf } from '../../lib/program.ts';
import { toSlug } from '../../lib/slug.ts';
import { tarballAt } from '../tarball.ts';
import { type Call, exampleIn } from './arguments.ts';

/** The files of a new site by relative path: those of the template, and those that depend on the arguments. */
export function siteFiles(call: Call): Map<string, string> {
	const vocabulary = join(packageRoot, 'content/vocabulary.yml');
	return new Map([
		...readFiles(programFile('commands/new/template')).map(
			([path, text]) => [ownName(path), text] as const
		),
		['package.json', manifest(call)],
		['content.config.ts', contentConfig],
		// The general medical vocabulary. Other languages replace it with a shorter one.
		['content/vocabulary.yml', readFileSync(vocabulary, 'utf8')],
		...exampleFiles(call),
	]);
}

/** The initial content in the site's language, without the example topic if notes are imported. */
function exampleFiles({ name, language, notes }: Call): [path: string, text: string][] {
	const values = { name: yaml(name), language };
	return readFiles(exampleIn(language) ?? '')
		.filter(([path]) => notes.length === 0 || !path.startsWith('docs/'))
		.map(([path, text]) => [
			`content/${path}`,
			text.replace(/«(name|language)»/g, (_, key: keyof typeof values) => values[key]),
		]);
}

const readFiles = (folder: string): [path: string, text: string][] =>
	listFiles(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);

/** npm does not pack files named `.gitignore`, and may leave out other dotfiles. */
const ownName = (path: string): string => path.replace(/^_/, '.');

const yaml = (text: string): string => stringify(text, { lineWidth: 0 }).trim();

function manifest({ folder, spec }: Call): string {
	const program = readFileSync(join(packageRoot, 'package.json'), 'utf8');
	const { overrides } = JSON.parse(program) as { overrides: Record<string, unknown> };
	const commands = 'dev build preview pdf import cards anki check upgrade'.split(' ');
	const site = {
		name: toSlug(folder.split(/[\\/]/).at(-1) ?? '') || 'notes',
		private: true,
		type: 'module',
		engines: {
			node: '>=20',
			pnpm: 'none: install with npm, whose package-lock.json pins every package',
			yarn: 'none: install with npm, whose package-lock.json pins every package',
		},
		scripts: {
			prestart: 'npm install --loglevel=error',
			start: 'vademecum start',
			...Object.fromEntries(commands.map((name) => [name, `vademecum ${name}`])),
		},
		// The call stands in another folder than the site.
		dependencies: {
			vademecum: spec === undefined ? versionOf(packageRoot) : (tarballAt(spec) ?? spec),
		},
		// Not all optional packages of mdream are published: `npm ci` would refuse the lock file, which lacks them.
		overrides: { mdream: overrides['mdream'] },
		// No installed package has to run a script.
		allowScripts: { esbuild: false },
	};
	return `${JSON.stringify(site, undefined, 2)}\n`;
}

/**
 * Writes the files of a new site into a folder, which is created if necessary. They are first written to a temporary folder and
 * then moved, so that a full disk leaves nothing half written.
 */
export function writeSite(folder: string, files: ReadonlyMap<string, string>): void {
	const beside = join(dirname(folder), `.${basename(folder)}.new`);
	rmSync(beside, { recursive: true, force: true });
	try {
		mkdirSync(beside, { recursive: true });
		for (const [path, text] of files) {
			mkdirSync(dirname(join(beside, path)), { recursive: true });
			writeFileSync(join(beside, path), text);
		}
		mkdirSync(folder, { recursive: true });
		for (const name of readdirSync(beside)) renameSync(join(beside, name), join(folder, name));
	} finally {
		rmSync(beside, { recursive: true, force: true });
	}
}
