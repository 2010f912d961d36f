import { paperSizes, type Choices as Chosen } from '../lib/paper/choices.ts';

/** Margins in millimetres: wide around a text column, narrow around two, slim on the sheet. */
const margins = {
	wide: { top: 21, side: 20, bottom: 20 },
	narrow: { top: 17, side: 13, bottom: 15 },
	slim: { top: 13, side: 10, bottom: 11.5 },
} as const;

/** The size of the area that a page's text may fill, in millimetres. */
export function textArea(choices: Choices): { width: number; height: number } {
	const { width, height } = paperSizes[choices.paper];
	const { top, side, bottom } = margins[marginsOf(choices)];
	return { width: width - 2 * side, height: height - top - bottom };
}

/** The style rule that lays out the pages as chosen. */
export function pageRule(choices: Choices): string {
	const { top, side, bottom } = margins[marginsOf(choices)];
	return `@page{size:${paperSizes[choices.paper].name};margin:${top}mm ${side}mm ${bottom}mm}`;
}

function marginsOf({ form, text }: Choices): keyof typeof margins {
	if (form === 'sheet') return 'slim';
	return text === 'compact' ? 'narrow' : 'wide';
}

/** What there is to choose of a booklet: the whole of it or the sheet of one side, and how it is printed. */
export const options = {
	form: ['booklet', 'sheet'],
	evidence: ['with', 'without'],
	paper: ['a4', 'letter'],
	text: ['normal', 'large', 'compact'],
} as const;

/** How a booklet is printed. */
export type Choices = Chosen<typeof options>;
