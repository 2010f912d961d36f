import { setTimeout as pause } from 'node:timers/promises';
import { countPage, type PageCounts } from './count-page.ts';
import type { NameFinder } from './find-names.ts';
import { listFragments, readFragment } from './pagefind.ts';

/**
 * Counts what the pages of an index have, while they are written, which is for Pagefind to do: with many
 * pages both take long. Waits until all are.
 *
 * `folder` is that of the index, `written` the end of its writing. `known` gives what was counted before, by
 * the name of a page's file; the name follows from what is in it. Returns the counts in the order of names.
 */
export async function countPages(
	folder: string,
	written: Promise<void>,
	names: NameFinder,
	known: KnownCounts = { get: (_, count) => count() }
): Promise<PageCounts[]> {
	const counts = new Map<string, PageCounts>();
	const count = (name: string): void => {
		const make = () => countPage(readFragment(folder, name), names);
		counts.set(name, known.get(name, make));
	};
	let isWritten = false;
	const end = written.finally(() => (isWritten = true));
	// Who waits for the end, below, hears what went wrong.
	end.catch(() => undefined);
	while (!isWritten) {
		for (const name of uncounted(folder, counts)) tryTo(() => count(name));
		await pause(moment);
	}
	await end;
	uncounted(folder, counts).forEach(count);
	return listFragments(folder).flatMap((name) => counts.get(name) ?? []);
}

function uncounted(folder: string, counts: ReadonlyMap<string, unknown>): string[] {
	return listFragments(folder).filter((name) => !counts.has(name));
}

/** A file that is half written cannot be unpacked; its turn comes again. */
function tryTo(count: () => void): void {
	try {
		count();
	} catch {
		// It has not been counted.
	}
}

/** How long to wait for further pages, in milliseconds. */
const moment = 50;

/** Counts of pages that may have been made before. */
export interface KnownCounts {
	get: (name: string, count: () => PageCounts) => PageCounts;
}
