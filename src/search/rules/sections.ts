import { readWords, stems, type Word } from '../../lib/words/words.ts';

/**
 * Cuts a page, as Pagefind keeps it, into its sections: one for each `h2`, and one for what stands
 * before the first.
 *
 * Takes a fragment of Pagefind's index: the text with one space between words, and the headings with
 * the position of their first word.
 */
export function cutSections(page: PageText): Section[] {
	const parts = page.content.split(/\s+/);
	const anchors = page.anchors.toSorted((a, b) => a.location - b.location);
	const starts = anchors.filter(({ element }) => element === 'h2');
	const first = starts[0]?.location ?? parts.length;
	const cuts = [
		{ id: '', text: '', location: 0, end: first },
		...starts.map((start, index) => ({
			...start,
			end: starts[index + 1]?.location ?? parts.length,
		})),
	];
	return cuts
		.filter(({ location, end }) => end > location)
		.map(({ id, text, location, end }) => {
			const title = text.trim();
			const from = location + (id ? title.split(/\s+/).length : 0);
			const inside = anchors.filter(
				(anchor) => anchor.location >= location && anchor.location < end
			);
			const smaller = inside.filter(({ element }) => /^h[3-6]$/.test(element));
			const asides = asideParts(inside, from, end);
			return makeSection(id, title, parts.slice(from, end), asides, smaller);
		});
}

/** The ids that mark where something aside from the main text begins and ends. */
export const asideStart = 'search-aside';
export const asideEnd = 'search-aside-end';

function makeSection(
	id: string,
	title: string,
	parts: readonly string[],
	asides: ReadonlySet<number>,
	smaller: readonly { text: string }[]
): Section {
	const text = parts.join(' ');
	const words = readWords(text);
	const isAside = new Array<boolean>(words.length).fill(false);
	let offset = 0;
	let at = 0;
	for (const [index, part] of parts.entries()) {
		const end = offset + part.length;
		for (; (words[at]?.start ?? Infinity) < end; at++) isAside[at] = asides.has(index);
		offset = end + 1;
	}
	const main = parts.filter((_, index) => !asides.has(index)).join(' ');
	return {
		id,
		title,
		text,
		words,
		stems: words.map(({ stem }) => stem),
		isAside,
		titleStems: stems(title),
		main,
		labelStems: [
			...[...main.matchAll(label)].map((match) => match[1] ?? ''),
			...smaller.map(({ text }) => text),
		].map(stems),
	};
}

/** The positions of a section's words, counted as they are divided by spaces, that stand aside. */
function asideParts(anchors: PageText['anchors'], from: number, end: number): Set<number> {
	const aside = new Set<number>();
	for (const [index, { id, location }] of anchors.entries()) {
		if (id !== asideStart) continue;
		const close = anchors.slice(index + 1).find((anchor) => anchor.id === asideEnd);
		for (let part = location; part < (close?.location ?? end); part++) aside.add(part - from);
	}
	return aside;
}

/** What an item of a list is about: the words before its colon, "Range of motion: …". */
const label = /(?:^|[.:?!)]\s)([^.:?!]{2,70}):\s/g;

/** A page as a fragment of Pagefind's index has it. */
export interface PageText {
	content: string;
	anchors: readonly { element: string; id: string; text: string; location: number }[];
}

/** A section of a page: what a result of the search is. */
export interface Section {
	/** Its heading's id; empty for what stands before the first heading. */
	id: string;
	title: string;
	text: string;
	words: readonly Word[];
	/** The stems of `words`. */
	stems: readonly string[];
	/** Its text without what stands aside. */
	main: string;
	/** Whether each word stands aside from the main text: in closed details, or in a supplement. */
	isAside: readonly boolean[];
	titleStems: readonly string[];
	/** The labels of its items and its smaller headings, as stems. */
	labelStems: readonly (readonly string[])[];
}
