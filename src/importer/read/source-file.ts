import type { Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Problem } from '../../lib/problems.ts';

/** The largest file that is read, in bytes. */
const largestFile = 20 * 1024 * 1024;

/**
 * Reads the file of notes.
 *
 * `name` is what problems call it. Returns its bytes, or the problem if it is no file, cannot be
 * read, is empty or larger than `largestFile`.
 */
export async function readSourceFile(
	path: string,
	name: string
): Promise<{ bytes: Buffer } | { problem: Problem }> {
	try {
		// Looked at before it is opened: a pipe would never open.
		const found = await stat(path);
		const [, message, fix] = flaws.find(([holds]) => holds(found)) ?? [];
		return message !== undefined && fix !== undefined
			? { problem: { file: name, message: message.replace('*', inMegabytes(found)), fix } }
			: { bytes: await readFile(path) };
	} catch (error) {
		return { problem: { file: name, ...describeFailure(error) } };
	}
}

const inMegabytes = ({ size }: Stats): string => String(Math.ceil(size / 1024 / 1024));

const flaws: readonly (readonly [(found: Stats) => boolean, message: string, fix: string])[] = [
	[(found) => found.isDirectory(), 'is a folder, not a file', 'name one file of notes in it'],
	[(found) => !found.isFile(), 'is not an ordinary file', 'save the notes to a file and name that'],
	[({ size }) => size === 0, 'is empty', 'write the notes into it, or name another file'],
	[
		({ size }) => size > largestFile,
		'is * MB large, more than the 20 MB that are read',
		'split the notes into several files, one a topic',
	],
];

function describeFailure(error: unknown): { message: string; fix: string } {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	return (
		failures[code] ?? {
			message: `cannot be read (${code || String(error)})`,
			fix: 'copy it to this computer and name the copy',
		}
	);
}

const missing = { message: 'does not exist', fix: 'check the name and the folder' };
const forbidden = {
	message: 'may not be read by you',
	fix: 'give yourself the right to read it (chmod u+r)',
};
const failures: Record<string, { message: string; fix: string }> = {
	ENOENT: missing,
	ENOTDIR: missing,
	EACCES: forbidden,
	EPERM: forbidden,
	ENAMETOOLONG: { message: 'has too long a name', fix: 'give the file a shorter name' },
};
