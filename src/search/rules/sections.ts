import { readWords, type Word } from '../../lib/words/words.ts';

/** Ids that mark places in a page, as Pagefind keeps it. */
export const marks = {
	/** Where something begins that stands aside from the main text. */
	aside: 'search-aside',
	/** Where an evidence note begins; its verdict follows. */
	evidence: 'search-evidence-',
	references: 'search-references',
	/** Where a question begins, whose answers may be wrong. */
	question: 'search-question',
	/** Where any of them ends. */
	end: 'search-end',
	/** The bold words that an item begins with. */
	lead: 'search-lead',
	/** Where an item of a list or a row of a table begins; its depth follows, and 0 where the list or the table ends. */
	item: 'search-item-',
	/** Behind the text: words that Pagefind is asked for and that are written otherwise on the page. */
	words: 'search-words',
} as const;

/**
 * Cuts a page, as Pagefind keeps it, into its sections: one for each `h2`, and one for what stands
 * before the first.
 *
 * Takes a fragment of Pagefind's index: the text with one space between words, and the headings with
 * the position of their first word.
 */
export function cutSections(page: PageText): Section[] {
	const anchors = page.anchors.toSorted((a, b) => a.location - b.location);
	const behind = anchors.find(({ id }) => id === marks.words);
	const parts = page.content.split(/\s+/).slice(0, behind?.location);
	const starts = [
		{ id: '', text: '', location: 0 },
		...anchors.filter(({ element }) => element === 'h2'),
	];
	return starts.flatMap(({ id, text, location }, index) => {
		const end = starts[index + 1]?.location ?? parts.length;
		if (end <= location) return [];
		const title = text.trim();
		const from = location + (id ? title.split(/\s+/).length : 0);
		const inside = anchors.filter((anchor) => anchor.location >= location && anchor.location < end);
		return makeSection({ id, title }, parts.slice(from, end), inside, from);
	});
}

/** Makes a section of its words and its marks; its text begins at the word `from` of its page. */
function makeSection(
	{ id, title }: Pick<Section, 'id' | 'title'>,
	parts: readonly string[],
	inside: PageText['anchors'],
	from: number
): Section {
	const text = parts.join(' ');
	const words = readWords(text);
	const standing = readMarks(inside);
	const all: ReturnType<typeof standing>[] = [];
	const mainParts: string[] = [];
	let offset = 0;
	let place: Place | undefined;
	for (const [index, part] of parts.entries()) {
		const around = standing(from + index);
		const end = offset + part.length;
		if (around.place !== place) mainParts.push('\n');
		place = around.place;
		if (!around.aside) mainParts.push(part);
		while ((words[all.length]?.start ?? Infinity) < end) all.push(around);
		offset = end + 1;
	}
	const main = mainParts.join(' ').trim();
	const labels = [
		...[...main.matchAll(label)].map((match) => match[1] ?? ''),
		...inside.flatMap(({ element, id, text }) =>
			id === marks.lead ? withoutSign(text) : isSmaller(element) ? text : []
		),
	];
	return {
		id,
		title,
		text,
		words,
		asides: all.map(({ aside }) => aside),
		leads: all.map(({ lead }) => lead),
		places: all.map(({ place }) => place),
		titleWords: readWords(title),
		main,
		labelWords: [...new Set(labels)].filter(Boolean).map((label) => readWords(label)),
	};
}

const withoutSign = (label: string): string => label.replace(/[\s:.]+$/, '');

const isSmaller = (element: string): boolean => /^h[3-6]$/.test(element);

/**
 * Makes what tells of one word of a page after the other what it stands in: aside from the main text, behind the bold words
 * that an item begins with, and below which headings and in which items. A heading ends the items and bold words before it.
 */
function readMarks(inside: PageText['anchors']) {
	const open: Aside[] = [];
	let headings: { element: string; place: number }[] = [];
	let items: number[] = [];
	let [lead, behindHeading, next] = ['', -1, 0];
	let place: Place = [0];
	const below = (within: Place): Place => [...headings.map(({ place }) => place), ...within];
	const read = ({ element, id, text, location }: PageText['anchors'][number], index: number) => {
		const aside = asideOf(id);
		if (aside) open.push(aside);
		else if (id === marks.end) open.pop();
		else if (id === marks.lead) lead = withoutSign(text);
		else if (isSmaller(element)) {
			const around = headings.filter((one) => one.element < element);
			headings = [...around, { element, place: -index - 1 }];
			behindHeading = location + text.split(/\S+/).length - 1;
			[items, lead, place] = [[], '', below([])];
		} else if (id.startsWith(marks.item)) {
			const depth = Number(id.slice(marks.item.length));
			items = depth === 0 ? [] : [...items.slice(0, depth - 1), index + 1];
			place = below(depth === 0 ? [0] : items);
		}
	};
	return (location: number) => {
		if (location === behindHeading) place = below([0]);
		for (; (inside[next]?.location ?? Infinity) <= location; next++) read(inside[next]!, next);
		return { aside: open.at(-1), lead, place };
	};
}

function asideOf(id: string): Aside | undefined {
	if (id === marks.aside) return { kind: 'supplement' };
	if (id === marks.references) return { kind: 'references' };
	if (id === marks.question) return { kind: 'question' };
	if (!id.startsWith(marks.evidence)) return undefined;
	return { kind: 'evidence', verdict: id.slice(marks.evidence.length) };
}

/** What an item or a cell is about: the words before its colon, "Range of motion: …". */
const label = /(?:^|\n|[.:?!)·]\s)([^.:?!·\n]{2,70}):\s/g;

/** A page as a fragment of Pagefind's index has it. */
export interface PageText {
	content: string;
	anchors: readonly { element: string; id: string; text: string; location: number }[];
}

/** What words stand in that stand aside from the main text; an evidence note has its verdict. */
export interface Aside {
	kind: 'supplement' | 'evidence' | 'references' | 'question';
	verdict?: string;
}

/** The smaller headings, below 0, and the items that a word stands in, the widest first; 0 for what stands in no item. */
export type Place = readonly number[];

/** Whether a place lies within another one, or is the same. */
export const isWithin = (place: Place, around: Place): boolean =>
	around.every((part, depth) => part === place[depth]);

/** Whether a sentence or an item begins at a word of a section. */
export const beginsAnew = ({ leads, places, text, words }: Section, at: number): boolean =>
	leads[at - 1] !== leads[at] ||
	places[at - 1] !== places[at] ||
	/[.!?]\)?\s/.test(text.slice(words[at - 1]!.end, words[at]!.start));

/** A section of a page: what a result of the search is. */
export interface Section {
	/** Its heading's id; empty for what stands before the first heading. */
	id: string;
	title: string;
	text: string;
	words: readonly Word[];
	/** Its text without what stands aside, with an item on a line. */
	main: string;
	/** What each word stands in, if it stands aside; words of one note have the same. */
	asides: readonly (Aside | undefined)[];
	/** The bold words that the item of each word begins with; empty if it begins with none. */
	leads: readonly string[];
	/** The place of each word among headings and items. */
	places: readonly Place[];
	titleWords: readonly Word[];
	/** What its items begin with, and its smaller headings. */
	labelWords: readonly (readonly Word[])[];
}
