import { readWords, stems, type Word } from '../../lib/words/words.ts';

/**
 * Cuts a page, as Pagefind keeps it, into its sections: one for each `h2`, and one for what stands
 * before the first.
 *
 * Takes a fragment of Pagefind's index: the text with one space between words, and the headings with
 * the place of their first word.
 */
export function cutSections(page: PageText): Section[] {
	const parts = page.content.split(/\s+/);
	const headings = page.anchors.toSorted((a, b) => a.location - b.location);
	const starts = headings.filter(({ element }) => element === 'h2');
	const first = starts[0]?.location ?? parts.length;
	const cuts = [
		{ id: '', text: '', location: 0, end: first },
		...starts.map((start, place) => ({
			...start,
			end: starts[place + 1]?.location ?? parts.length,
		})),
	];
	return cuts
		.filter(({ location, end }) => end > location)
		.map((cut) => {
			const inside = headings.filter(
				({ element, location }) =>
					element !== 'h2' && location >= cut.location && location < cut.end
			);
			const title = cut.text.trim();
			const skip = cut.id ? title.split(/\s+/).length : 0;
			const text = parts.slice(cut.location + skip, cut.end).join(' ');
			return makeSection(cut.id, title, text, inside);
		});
}

function makeSection(
	id: string,
	title: string,
	text: string,
	inside: readonly { text: string }[]
): Section {
	const words = readWords(text);
	const labels = [...text.matchAll(label)].map((match) => match[1] ?? '');
	return {
		id,
		title,
		text,
		words,
		stems: words.map(({ stem }) => stem),
		titleStems: stems(title),
		labelStems: [...labels, ...inside.map(({ text }) => text)].map(stems),
	};
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
	titleStems: readonly string[];
	/** The labels of its items and its smaller headings, as stems. */
	labelStems: readonly (readonly string[])[];
}
