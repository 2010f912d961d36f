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
		return await readBytes(path, name);
	} catch (error) {
		return { problem: { file: name, ...describeFailure(error) } };
	}
}

async function readBytes(
	path: string,
	file: string
): Promise<{ bytes: Buffer } | { problem: Problem }> {
	// Looked at before it is opened: a pipe would never open.
	const flaw = describeFlaw(await stat(path));
	return flaw ? { problem: { file, ...flaw } } : { bytes: await readFile(path) };
}

function describeFlaw(found: { isFile(): boolean; isDirectory(): boolean; size: number }) {
	if (found.isDirectory()) {
		return { message: 'is a folder, not a file', fix: 'name one file of notes in it' };
	}
	if (!found.isFile()) {
		return { message: 'is not an ordinary file', fix: 'save the notes to a file and name that' };
	}
	if (found.size === 0) {
		return { message: 'is empty', fix: 'write the notes into it, or name another file' };
	}
	if (found.size > largestFile) {
		return {
			message: `is ${Math.ceil(found.size / 1024 / 1024)} MB large, more than the 20 MB that are read`,
			fix: 'split the notes into several files, one a topic',
		};
	}
	return undefined;
}

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
