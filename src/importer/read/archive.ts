import { unzipSync } from 'fflate';
import { decodeAs } from './decode.ts';

/** The most that an archive may unpack to, in bytes. */
const largestUnpacked = 1024 * 1024 * 1024;

/**
 * Opens a zip archive. What it says of itself is not believed: no more is unpacked than
 * `largestUnpacked`, and names that lead out of a folder (`../`, `/`, `C:`) are left out.
 *
 * Returns its files by name, or why it cannot be opened.
 */
export function openArchive(
	bytes: Uint8Array,
	wanted: (name: string) => boolean = () => true,
	largest = largestUnpacked
): { files: Map<string, Uint8Array> } | { failure: 'not a zip' | 'too large' } {
	try {
		let size = 0;
		unzipSync(bytes, { filter: ({ originalSize }) => ((size += originalSize), false) });
		if (size > largest) return { failure: 'too large' };
		// A buffer of the size that a file states is all that it is given: no more is unpacked.
		const found = unzipSync(bytes, { filter: ({ name }) => isInside(name) && wanted(name) });
		return { files: new Map(Object.entries(found).map(([name, file]) => [inUtf8(name), file])) };
	} catch {
		return { failure: 'not a zip' };
	}
}

/** Names whose archive does not say how they are encoded are most often in UTF-8. */
function inUtf8(name: string): string {
	if (!/^[\0-\xFF]*[\x80-\xFF][\0-\xFF]*$/.test(name)) return name;
	return decodeAs(Buffer.from(name, 'latin1'), 'utf-8') ?? name;
}

/** Tells whether a name stays within the folder that it is unpacked to. */
function isInside(name: string): boolean {
	return (
		!/^(?:[/\\]|[a-z]:)/i.test(name) && !name.split(/[/\\]/).includes('..') && !name.endsWith('/')
	);
}
