import type { Notice } from './parts.ts';

/** What is counted over a document, and said once. */
export type Counted = keyof typeof described;

const accept = 'see that this is right, or accept or reject all changes in the document';
/** What is said of one thing and of several, `[one|several]`, with # in the place of how many, and what mends it. */
const described = {
	deleted: ['# tracked [deletion is|deletions are] left out', accept],
	inserted: ['# tracked [insertion stands|insertions stand] as if accepted', accept],
	hidden: [
		'# [piece|pieces] of hidden text [is|are] left out',
		'show what should be on the page, and save again',
	],
	comments: ['# [comment is|comments are] left out', 'put into the text what belongs there'],
	queries: [
		'# [query of Logseq is|queries of Logseq are] left out',
		'write down what Logseq finds',
	],
	placeholders: [
		'# unfilled [field is|fields are] left out',
		'fill them in in Word, or take them out',
	],
	contents: [
		'# [line|lines] of its table of contents [is|are] left out',
		'nothing: the site lists pages and sections by itself',
	],
	boxes: [
		'# text [box stands|boxes stand] after the [paragraph that it is|paragraphs that they are] anchored to',
		'see on the page that they stand in the right place',
	],
	merged: [
		'# merged [cell stands in its|cells stand each in its] first place, the others are empty',
		'see on the page that every value stands under the right head',
	],
	remote: [
		'# [picture from the web became a link|pictures from the web became links]',
		'save them beside the notes and name those files, if you may publish them',
	],
	coloured: [
		'tells words from others by their colour (# [paragraph|paragraphs]), which pages do not show',
		'highlight what the colour means, or say it in words',
	],
} as const;

/** Says what was counted. */
export const countNotices = (counts: Iterable<[Counted, number]>): Notice[] =>
	[...counts].flatMap(([what, count]) => {
		const [said, fix] = described[what];
		const form = said.replace(/\[(.*?)\|(.*?)\]/g, count === 1 ? '$1' : '$2');
		return count === 0 ? [] : [{ message: form.replace('#', String(count)), fix }];
	});

/** Says that hidden text is left out, and which. */
export function hiddenNotices(texts: readonly string[]): Notice[] {
	const named = texts.flatMap((text) => {
		const words = text.replace(/\s+/g, ' ').trim();
		return words === '' ? [] : `“${shorten(words)}”`;
	});
	const which = [...named.slice(0, 5), ...(named.length > 5 ? ['…'] : [])].join(', ');
	return countNotices([['hidden', texts.length]]).map(({ message, ...notice }) => ({
		message: which === '' ? message : `${message}: ${which}`,
		...notice,
	}));
}

/** The beginning of a text, to find it by. */
export const shorten = (text: string): string =>
	text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text;

/** Headers and footers belong to sheets of paper: they stay behind, and are named. */
export const marginNotices = (texts: readonly string[]): Notice[] =>
	[...new Set(texts)]
		.filter((text) => /\p{L}{3}|…/u.test(text))
		.map((text) => ({
			message: `has “${shorten(text)}” at the head or foot of its sheets, which stays behind`,
			fix: 'write it into the text if it should be on a page',
		}));
