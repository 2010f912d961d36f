import { t } from '../lib/language/t.ts';
import { writeList } from '../lib/language/write-list.ts';

/** Sizes of the sheet's text in points; larger ones are taken only if everything fits. */
export const sheetSizes = [8.5, 9, 9.5, 10, 10.5] as const;

/**
 * Orders the statements of a topic by how much they belong on its revision sheet, wherever they stand.
 *
 * Takes them in reading order. Returns groups of statements of one importance, the most important first.
 */
export const orderForSheet = <Statement extends StatementFacts>(
	statements: readonly Statement[]
): Statement[][] =>
	[...Map.groupBy(statements, importanceOf)]
		.sort(([one], [other]) => other - one)
		.map(([, group]) => group);

/**
 * Says how important a statement is for revision. What the literature contradicts comes before everything; then what is
 * examined, doses and other figures, and what has a source. What has none gives way.
 */
export function importanceOf({ text, verdicts, isKey }: StatementFacts): number {
	if (verdicts.includes('differs')) return 8;
	const figures = measured.test(text) ? 2 : Number(figure.test(text));
	const sources = verdicts.includes('not-found') ? -2 : Number(verdicts.length > 0);
	return Math.max(0, 2 * Number(isKey) + figures + sources);
}

/** A number that is no part of a name, as in CD4. */
const figure = /(?<![\p{L}\p{N}])\p{N}/u;

/** A figure with its unit: a dose, a level, a share, a time. */
const measured =
	/\p{N}\s*(?:%|°C|(?:[mkµμn]|mc)?g\b|[mµμd]?l\b|m(?:mol|m|in)\b|cm\b|(?:i?u|units?|hours?|days?|weeks?|months?|years?)\b|\/)/iu;

/**
 * Finds how many of some things there is room for, the first ones first.
 *
 * `fits` tells whether so many fit; if so many do, fewer do too. It is asked a few times only.
 */
export function largestFit(count: number, fits: (number: number) => boolean): number {
	let known = 0;
	let tooMany = count + 1;
	// Most often everything or nothing is left out: the whole is asked first.
	for (let next = count; tooMany - known > 1; next = Math.floor((known + tooMany) / 2)) {
		if (fits(next)) known = next;
		else tooMany = next;
	}
	return known;
}

/** Says what a sheet leaves to the booklet: "Left to the booklet: 12 statements, 1 picture." Empty if it leaves nothing. */
export function describeRest(counts: Record<'statement' | 'picture' | 'box', number>): string {
	const { statement, picture, box } = counts;
	const rest = [
		...(statement > 0 ? [t('print.statements', { count: statement })] : []),
		...(picture > 0 ? [t('print.pictures', { count: picture })] : []),
		...(box > 0 ? [t('print.boxes', { count: box })] : []),
	];
	return rest.length > 0 ? t('print.leftToBooklet', { list: writeList(rest) }) : '';
}

/** What the sheet needs to know of a statement. */
export interface StatementFacts {
	/** What it says, without its notes and citations. */
	text: string;
	/** The verdicts of its evidence notes. */
	verdicts: readonly string[];
	/** Whether it stands among the key points. */
	isKey: boolean;
}
