import type { HeadingPart, Line, Part } from '../read/parts.ts';
import { writesBareMarkers } from './marker.ts';
import { standardPage } from './page-names.ts';

/** Finds out how the author of these notes marks items, titles and pages. */
export function readStyle(parts: readonly Part[]): Style {
	const headings = parts.filter((part) => part.kind === 'heading');
	const title = findTitle(parts, headings);
	const lines = parts.filter((part) => part.kind === 'line');
	const named = lines.filter(({ text, tabbed }) => !tabbed && standardPage(text));
	const pageDepth = findPageDepth(
		headings.filter((heading) => heading !== title),
		named
	);
	return {
		bare: writesBareMarkers(parts),
		title,
		pageDepth,
		colonPages: named.every(endsInColon) && pageDepth === 0,
	};
}

/** A heading that stands first and above all others is the title of the notes. */
function findTitle(
	parts: readonly Part[],
	headings: readonly HeadingPart[]
): HeadingPart | undefined {
	const [first, ...others] = headings;
	if (!first || first !== parts.find(({ kind }) => kind !== 'other')) return undefined;
	const above = first.depth <= 1 && others.every(({ depth }) => depth > first.depth);
	return above && !standardPage(first.text) ? first : undefined;
}

function findPageDepth(headings: readonly HeadingPart[], named: readonly Line[]): number {
	const known = headings.filter(({ text }) => standardPage(text));
	if (known.length > 0) return shallowest(known);
	if (headings.length === 0) return 0;
	// Lines name the pages here, so that all marked headings are sections.
	return named.some((line) => !endsInColon(line)) ? shallowest(headings) - 1 : shallowest(headings);
}

const shallowest = (headings: readonly HeadingPart[]): number =>
	headings.reduce((least, { depth }) => Math.min(least, depth), 6);

const endsInColon = ({ text }: Line): boolean => text.endsWith(':');

/** How the author of some notes writes. */
export interface Style {
	/** Whether items begin with `-` and no space after it. */
	bare: boolean;
	/** The marked heading that is the title of the notes. */
	title: HeadingPart | undefined;
	/** Marked headings down to this depth open pages; 0 if none does. */
	pageDepth: number;
	/** Whether lines such as `Management:` open pages, because no line without a colon does. */
	colonPages: boolean;
}
