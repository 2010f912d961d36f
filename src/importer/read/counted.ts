import { describeColoured } from './colours.ts';
import type { Notice } from './parts.ts';

/** What is counted over a document, and said once. */
export type Counted = keyof typeof described | 'coloured';

const accept = 'see that this is right, or accept or reject all changes in the document';
const described = {
	deleted: ['tracked deletion is left out', 'tracked deletions are left out', accept],
	inserted: [
		'tracked insertion stands as if accepted',
		'tracked insertions stand as if accepted',
		accept,
	],
	hidden: [
		'piece of hidden text is left out',
		'pieces of hidden text are left out',
		'show what should be on the page, and save again',
	],
	comments: [
		'comment is left out',
		'comments are left out',
		'put into the text what belongs there',
	],
	placeholders: [
		'unfilled field is left out',
		'unfilled fields are left out',
		'fill them in in Word, or take them out',
	],
	contents: [
		'line of its table of contents is left out',
		'lines of its table of contents are left out',
		'nothing: the site lists pages and sections by itself',
	],
	boxes: [
		'text box stands after the paragraph that it is anchored to',
		'text boxes stand after the paragraphs that they are anchored to',
		'see on the page that they stand in the right place',
	],
	merged: [
		'merged cell stands in its first place, the others are empty',
		'merged cells stand each in its first place, the others are empty',
		'see on the page that every value stands under the right head',
	],
	remote: [
		'picture from the web became a link',
		'pictures from the web became links',
		'save them beside the notes and name those files, if you may publish them',
	],
} as const;

/** Says what was counted. */
export const countNotices = (counts: Iterable<[Counted, number]>): Notice[] =>
	[...counts].flatMap(([what, count]) => {
		if (what === 'coloured') return describeColoured(count);
		const [one, many, fix] = described[what];
		return count === 0 ? [] : [{ message: `${count} ${count === 1 ? one : many}`, fix }];
	});

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
