import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join, posix, relative, resolve, sep } from 'node:path';
import type { Problem } from '../../lib/problems.ts';
import { openArchive } from '../read/archive.ts';
import { describeFormat } from '../read/formats.ts';
import { noteEndings } from '../read/read-notes.ts';
import { readSourceFile } from '../read/source-file.ts';
import { isPicture } from '../tree/targets.ts';

/** A file of notes, or a picture, in a folder, in an archive or by itself. */
export interface FoundFile {
	/** Its path below what was named, with `/`. */
	path: string;
	/** What messages call it. */
	shown: string;
	read(): Promise<{ bytes: Uint8Array } | { problem: Problem }>;
}

/** What stands in the files and folders that were named. */
export interface Collected {
	notes: FoundFile[];
	pictures: FoundFile[];
	/** Files that are neither: films, settings. */
	others: string[];
	/** Notes in formats that cannot be read, and what could not be opened. */
	problems: Problem[];
	/** Whether a folder or an archive was named, or several files. */
	isLibrary: boolean;
	/** The name of the one folder that was named. */
	from?: string;
}

/** Finds notes and pictures. */
export async function collect(named: readonly string[], cwd: string): Promise<Collected> {
	const collected: Collected = {
		notes: [],
		pictures: [],
		others: [],
		problems: [],
		isLibrary: named.length > 1,
	};
	for (const name of named) {
		const path = resolve(cwd, name);
		const found = await stat(path).catch(() => undefined);
		if (found?.isDirectory()) {
			collected.isLibrary = true;
			if (named.length === 1) collected.from = basename(path);
			sort(await filesIn(path, basename(path)), collected);
		} else if (extname(name).toLowerCase() === '.zip') {
			collected.isLibrary = true;
			unpack(await readFile(path).catch(() => undefined), name, collected);
		} else {
			collected.notes.push(
				fileAt(path, basename(path), named.length > 1 ? name : basename(path), name)
			);
			// Pictures stand beside a single file of notes, or below it.
			const folder = join(path, '..');
			if (named.length === 1 && found) collected.pictures.push(...(await picturesNear(folder)));
		}
	}
	return collected;
}

const fileAt = (path: string, below: string, shown: string, name = shown): FoundFile => ({
	path: below.split(sep).join('/'),
	shown,
	async read() {
		const read = await readSourceFile(path, name);
		return 'problem' in read ? read : { bytes: read.bytes };
	},
});

async function filesIn(folder: string, shown: string): Promise<FoundFile[]> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !isSkipped(relative(folder, path).split(sep)))
		.sort((a, b) => a.localeCompare(b, 'en'))
		.map((path) => fileAt(path, relative(folder, path), join(shown, relative(folder, path))));
}

/** Folders of programs: settings, backups, deleted notes. */
const isSkipped = (parts: readonly string[]): boolean =>
	parts.some((part) => part.startsWith('.') || /^(?:node_modules|__MACOSX)$/.test(part)) ||
	(parts[0] === 'logseq' && parts.length > 1);

async function picturesNear(folder: string): Promise<FoundFile[]> {
	const near = await readdir(folder, { withFileTypes: true }).catch(() => []);
	const folders = near
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
		.slice(0, 200);
	const inside = await Promise.all(
		folders.map(async ({ name }) =>
			(await readdir(join(folder, name)).catch(() => [])).map((file) => join(name, file))
		)
	);
	const names = [
		...near.filter((entry) => entry.isFile()).map(({ name }) => name),
		...inside.flat(),
	];
	return names.filter(isPicture).map((name) => fileAt(join(folder, name), name, name));
}

function unpack(bytes: Uint8Array | undefined, name: string, collected: Collected): void {
	if (!bytes) {
		const message = 'does not exist or cannot be read';
		collected.problems.push({ file: name, message, fix: 'check the name and the folder' });
		return;
	}
	const opened = openArchive(bytes, (file) => !isSkipped(file.split('/')));
	if ('failure' in opened) {
		const message =
			opened.failure === 'too large'
				? 'unpacks to more than 1 GB'
				: 'is no zip archive that can be opened';
		collected.problems.push({ file: name, message, fix: 'unpack it and import the folder' });
		return;
	}
	const files = [...opened.files].map(([path, content]): FoundFile => ({
		path,
		shown: posix.join(name, path),
		read: () => Promise.resolve({ bytes: content }),
	}));
	// Large exports of Notion are archives in an archive.
	for (const { path, shown } of files.filter((file) => /\.zip$/i.test(file.path)))
		unpack(opened.files.get(path), shown, collected);
	sort(files, collected);
}

/** What Notion calls its databases, which it exports twice. */
const isDatabase = /( [\da-f]{32})(?:_all)?\.csv$/;

/** Endings of files that are notes, not what stands beside notes, and cannot be read. */
const unreadNotes =
	/^\.(?:doc|rtf|org|tex|typ|rst|textile|mediawiki|adoc|one|pages|eml|msg|mbox|mht|mhtml)$/;

function sort(files: readonly FoundFile[], collected: Collected): void {
	const paths = new Set(files.map(({ path }) => path));
	for (const file of files) {
		const ending = extname(file.path).toLowerCase();
		if (isDatabase.test(file.path)) {
			// Beside what a view shows of a database stands the whole, under the name that links know.
			const whole = file.path.replace(isDatabase, '$1_all.csv');
			const name = file.path.replace(isDatabase, '$1.csv');
			if (file.path === whole || !paths.has(whole)) collected.notes.push({ ...file, path: name });
		} else if (noteEndings.includes(ending)) collected.notes.push(file);
		else if (isPicture(file.path)) collected.pictures.push(file);
		else if (unreadNotes.test(ending)) {
			const flaw = describeFormat(ending);
			if (flaw) collected.problems.push({ file: file.shown, ...flaw });
		} else if (ending !== '.zip') collected.others.push(file.shown);
	}
}
