import type { SetPage } from '../../lib/site/schema.ts';
import { pageSetOf } from '../../topics/pages.ts';
import { usualNames } from './usual-names.ts';

/** The pages that a topic may have, of which the notes have some. */
export type PageSet = readonly SetPage[];

/** The set of topics whose kind nobody has said. */
export const usualSet: PageSet = pageSetOf(undefined);

/** The page of a set that a line names, in any case: by the page's title, or by its file name. */
export function standardPage(text: string, set = usualSet): SetPage | undefined {
	if (text.length > longestName) return undefined;
	const named = normalise(text);
	return set.find(
		({ name, title }) =>
			normalise(title) === named || (name !== 'index' && normalise(name) === named)
	);
}

/** The page of a set that an author's own title stands for, if the notes have no other page for it. */
export function kindredPage(text: string, set = usualSet): SetPage | undefined {
	const named = normalise(text);
	return set.find(({ recognises }) => recognises.some((title) => normalise(title) === named));
}

/** Tells whether a line is the name that pages or sections of clinical notes usually have. */
export function isUsualName(text: string, set = usualSet): boolean {
	if (text.length > longestName) return false;
	return (
		standardPage(text, set) !== undefined ||
		kindredPage(text, set) !== undefined ||
		usual.has(normalise(text)) ||
		kinds.test(normalise(text))
	);
}

/** What names a kind of treatment; verbs such as “stop” make an order of it. */
const kinds =
	/^(?:immediate|early|urgent|first[ -]line|second[ -]line|definitive|specific|general|symptomatic|drug|pharmacological|non[ -]pharmacological|inpatient|outpatient|chronic|ongoing|maintenance|perioperative|preoperative) (?=(?:management|treatment|therapy|care|investigations?)$)/;

/** Longer lines name no page; most lines are longer. */
const longestName = 60;

/** `KEY  POINTS:`, `key-points` and `2. Key points` name the same page. */
function normalise(text: string): string {
	return text
		.toLowerCase()
		.replace(/’/g, "'")
		.replace(/^[^\p{L}\p{N}(]+/u, '')
		.replace(/^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|^\d{1,2}\s+(?=\p{L})/u, '')
		.replace(/\s*&\s*/g, ' and ')
		.replace(/[\s\-–_]+/g, ' ')
		.replace(/\s*:?\s*$/, '')
		.trim();
}

/** They are written as they are compared. */
const usual = new Set(usualNames.map(normalise));
