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
			return makeSection({ id, title }, parts.slice(from, end), { inside, from, end });
		});
}

function makeSection(
	{ id, title }: Pick<Section, 'id' | 'title'>,
	parts: readonly string[],
	span: { inside: PageText['anchors']; from: number; end: number }
): Section {
	const text = parts.join(' ');
	const words = readWords(text);
	const asideOf = asideParts(span);
	const leadOf = leadParts(span);
	const placeOf = placeParts(span);
	const asides: Section['asides'][number][] = new Array(words.length).fill(undefined);
	const leads: string[] = new Array(words.length).fill('');
	const places: Place[] = [];
	let offset = 0;
	let at = 0;
	let lead = '';
	let place: Place = [0];
	for (const [index, part] of parts.entries()) {
		const end = offset + part.length;
		lead = leadOf.get(index) ?? lead;
		place = placeOf.get(index) ?? place;
		for (; (words[at]?.start ?? Infinity) < end; at++) {
			asides[at] = asideOf.get(index);
			leads[at] = lead;
			places[at] = place;
		}
		offset = end + 1;
	}
	const main = parts.filter((_, index) => !asideOf.has(index)).join(' ');
	const smaller = span.inside.filter(({ element }) => /^h[3-6]$/.test(element));
	return {
		id,
		title,
		text,
		words,
		asides,
		leads,
		places,
		titleWords: readWords(title),
		main,
		labelWords: [
			...new Set([
				...[...main.matchAll(label)].map((match) => match[1] ?? ''),
				...leadOf.values(),
				...smaller.map(({ text }) => text),
			]),
		]
			.filter(Boolean)
			.map(readWords),
	};
}

/** What a section's words stand in that stand aside, by their position as they are divided by spaces. */
function asideParts({ inside, from, end }: Span): Map<number, Aside> {
	const asides = new Map<number, Aside>();
	const open: Aside[] = [];
	let next = 0;
	for (let part = from; part < end; part++) {
		for (; (inside[next]?.location ?? Infinity) <= part; next++) {
			const { id } = inside[next]!;
			const aside = asideOf(id);
			if (aside) open.push(aside);
			else if (id === marks.end) open.pop();
		}
		const aside = open.at(-1);
		if (aside) asides.set(part - from, aside);
	}
	return asides;
}

function asideOf(id: string): Aside | undefined {
	if (id === marks.aside) return { kind: 'supplement' };
	if (id === marks.references) return { kind: 'references' };
	if (id === marks.question) return { kind: 'question' };
	if (!id.startsWith(marks.evidence)) return undefined;
	return { kind: 'evidence', verdict: id.slice(marks.evidence.length) };
}

/** The bold words that items begin with, by the position of the first; a smaller heading ends the last. */
function leadParts({ inside, from }: Span): Map<number, string> {
	return new Map(
		inside
			.filter(({ id, element }) => id === marks.lead || /^h[3-6]$/.test(element))
			.map(({ id, text, location }) => [
				location - from,
				id === marks.lead ? text.replace(/[\s:.]+$/, '') : '',
			])
	);
}

/**
 * The places that words stand in, by the position of the first word of each: of a smaller heading its own, which holds
 * what stands below it, of an item its own within that of the item around it.
 */
function placeParts({ inside, from }: Span): Map<number, Place> {
	const places = new Map<number, Place>();
	let headings: { element: string; place: number }[] = [];
	let items: number[] = [];
	for (const [index, { element, id, text, location }] of inside.entries()) {
		const depth = id.startsWith(marks.item) ? Number(id.slice(marks.item.length)) : undefined;
		const isHeading = /^h[3-6]$/.test(element);
		if (isHeading) {
			const around = headings.filter((one) => one.element < element);
			headings = [...around, { element, place: -index - 1 }];
			items = [];
		} else if (depth !== undefined) {
			items = depth === 0 ? [] : [...items.slice(0, depth - 1), index + 1];
		} else continue;
		const outer = headings.map(({ place }) => place);
		places.set(location - from, items[0] ? [...outer, ...items] : [...outer, 0]);
		if (isHeading) {
			places.set(location - from, outer);
			places.set(location - from + text.split(/\s+/).length, [...outer, 0]);
		}
	}
	return places;
}

/** What an item of a list is about: the words before its colon, "Range of motion: …". */
const label = /(?:^|[.:?!)]\s)([^.:?!]{2,70}):\s/g;

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

/** The first word of the sentence or the item in which a word of a section stands. */
export function beginningOf(section: Section, at: number): number {
	while (at > 0 && !beginsAnew(section, at)) at--;
	return at;
}

/** The marks of a section: between `from` and `end`, counted in the words of its page. */
interface Span {
	inside: PageText['anchors'];
	from: number;
	end: number;
}

/** A section of a page: what a result of the search is. */
export interface Section {
	/** Its heading's id; empty for what stands before the first heading. */
	id: string;
	title: string;
	text: string;
	words: readonly Word[];
	/** Its text without what stands aside. */
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
