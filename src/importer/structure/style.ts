import type { Part } from '../read/parts.ts';
import { isShouted } from './find-headings.ts';
import { writesBareMarkers } from './marker.ts';
import { standardPage, usualSet, type PageSet } from './page-names.ts';

/** Finds out how the author of plain text marks items and pages. */
export function readStyle(parts: readonly Part[], set = usualSet): Style {
	const lines = parts.filter((part) => part.kind === 'line');
	const named = lines.filter(({ text, tabbed }) => !tabbed && standardPage(text, set));
	const shouted = lines.filter(({ text, blankBefore }) => blankBefore && isShouted(text));
	return {
		set,
		bare: writesBareMarkers(parts),
		capitals: shouted.length > 1,
		margin: Math.min(...lines.map(({ indent }) => indent)),
		colonPages: named.every(({ text }) => text.endsWith(':')),
	};
}

/** How the author of some notes writes. */
export interface Style {
	/** The pages that the topic may have. */
	set: PageSet;
	/**
	 * Whether items begin with `-` and no space after it. That is the form of an export that flattens
	 * lists, so that they are put together again there, and nowhere else.
	 */
	bare: boolean;
	/** Whether lines in capitals open pages. */
	capitals: boolean;
	/** The indent of the lines that stand farthest out. */
	margin: number;
	/** Whether lines such as `Management:` open pages, because no line without a colon does. */
	colonPages: boolean;
}
