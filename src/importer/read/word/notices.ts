import { describeColoured } from '../colours.ts';
import type { Notice } from '../parts.ts';

/** What is counted over a document, and said once. */
export type Counted = keyof typeof described | 'coloured';

const described = {
	deleted: [
		'tracked deletions are left out',
		'see that they should be, and accept or reject all changes in Word (“Review”)',
	],
	inserted: [
		'tracked insertions stand as if accepted',
		'see that they should be, and accept or reject all changes in Word (“Review”)',
	],
	hidden: [
		'pieces of hidden text are left out',
		'show hidden text in Word (¶) and unhide what should be on the page',
	],
	comments: ['comments are left out', 'put into the text what belongs there'],
	placeholders: ['unfilled fields are left out', 'fill them in in Word, or take them out'],
	contents: [
		'lines of its table of contents are left out',
		'nothing: the site lists pages and sections by itself',
	],
	boxes: [
		'text boxes stand after the paragraph that they are anchored to',
		'see on the page that they stand in the right place',
	],
} as const;

/** Says what was counted. */
export function countNotices(counts: ReadonlyMap<Counted, number>): Notice[] {
	return [...counts].flatMap(([what, count]) => {
		if (what === 'coloured') return describeColoured(count);
		const [message, fix] = described[what];
		return [{ message: `${count} ${count === 1 ? singular(message) : message}`, fix }];
	});
}

/** “comments are left out” → “comment is left out” */
const singular = (message: string): string =>
	message
		.replace(/^pieces of/, 'piece of')
		.replace(/^(text box)es/, '$1')
		.replace(/^((?:\w+ )?\w+?)s (are|stand)/, '$1 $2')
		.replace(/\bare\b/, 'is')
		.replace(/(box|insertion) stand /, '$1 stands ')
		.replace('they are', 'it is')
		.replace('they', 'it');

/** The beginning of a text, to find it by. */
export const shorten = (text: string): string =>
	text.length > 50 ? `${text.slice(0, 50).trimEnd()}…` : text;
