import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { rootOf } from '../../lib/program.ts';

/** The packages of which the site includes parts: scripts, styles, fonts. */
const shipped = [
	'@astrojs/starlight',
	'@expo-google-fonts/noto-naskh-arabic',
	'@expo-google-fonts/noto-serif-devanagari',
	'@expo-google-fonts/source-serif-4',
	'@fontsource/dejavu-sans',
	'@fontsource/noto-naskh-arabic',
	'@fontsource/noto-serif-devanagari',
	'@fontsource/source-serif-4',
	'astro',
	'pagefind',
];

/** Writes `licences.txt` into the built site. */
export async function addLicences({ root, write }: JoinedSite): Promise<void> {
	const project = rootOf(fileURLToPath(root), [lockName]);
	if (!project) throw new Error(`There is no ${lockName}; run \`npm install\` first.`);
	const lock = JSON.parse(await readFile(join(project, lockName), 'utf8')) as LockFile;
	const texts = await Promise.all(
		shipped.map(async (name) => [name, await readLicence(project, name)] as const)
	);
	write('licences.txt', listLicences(lock, new Map(texts.filter(([, text]) => text !== ''))));
}

/** The lock file is in the folder of the site or in a parent folder. */
const lockName = 'package-lock.json';

/** The text of a package's licence, from one file or a folder of files, or an empty text if the package states only its name. */
async function readLicence(project: string, name: string): Promise<string> {
	const folder = join(project, 'node_modules', name);
	const names = (await readdir(folder)).filter((file) => /^licen[cs]e/i.test(file)).sort();
	const files = await Promise.all(names.map((file) => filesAt(join(folder, file))));
	const texts = await Promise.all(files.flat().map((file) => readFile(file, 'utf8')));
	return texts.join('\n\n');
}

async function filesAt(path: string): Promise<string[]> {
	if ((await stat(path)).isFile()) return [path];
	return (await readdir(path)).sort().map((file) => join(path, file));
}

/**
 * Lists the packages of a lock file by licence, without development dependencies.
 *
 * `lock` is a parsed `package-lock.json` of version 3. `texts` has the full licence texts of the packages of which the site
 * includes parts, by name. Throws an `Error` if a package has no licence.
 */
export function listLicences(lock: LockFile, texts: ReadonlyMap<string, string>): string {
	const packages = Object.entries(lock.packages)
		.filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
		.map(([path, { license, version }]) => {
			const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
			if (!license) throw new Error(`${name} names no licence in package-lock.json.`);
			return { licence: license, entry: `${name} ${version ?? ''}`.trim() };
		});
	const byLicence = [...Map.groupBy(packages, ({ licence }) => licence)].sort(([a], [b]) =>
		a.localeCompare(b, 'en')
	);
	const lists = byLicence.map(([licence, group]) => {
		const entries = [...new Set(group.map(({ entry }) => entry))].sort();
		return `${licence}\n${entries.map((entry) => `  ${entry}`).join('\n')}`;
	});
	const whole = [...texts].map(([name, text]) => `${rule}\n${name}\n${rule}\n\n${text.trim()}`);
	return `${[intro, ...lists, ...whole].join('\n\n')}\n`;
}

const rule = '-'.repeat(72);
const intro =
	'The packages that this site is made with, by licence; then the licences, word for word, of those\nof which parts are on the site.';

/** The parts of a `package-lock.json` that are read. */
export interface LockFile {
	packages: Record<string, LockedPackage>;
}

type LockedPackage = { version?: string; license?: string; dev?: boolean; optional?: boolean };
