import { language, t } from '../lib/language/t.ts';
import type { Topic } from './topic.ts';

/** What the list of topics in `/topics.json` says of each. */
export interface TopicEntry {
	/** What progress with its cards hangs on; the slug if left out. */
	id?: string;
	slug: string;
	title: string;
	/** Its address, with the site's base. */
	address: string;
}

/** Groups topics under their specialties, by name; topics without one come last. */
export function groupBySpecialty(
	topics: readonly Topic[]
): { specialty: string; topics: Topic[] }[] {
	const last = (specialty: string) => (specialty === t('topics.withoutSpecialty') ? 1 : 0);
	return [...Map.groupBy(topics, ({ specialty }) => specialty)]
		.map(([specialty, group]) => ({ specialty, topics: group }))
		.sort(
			(a, b) =>
				last(a.specialty) - last(b.specialty) || a.specialty.localeCompare(b.specialty, language)
		);
}

/** The letter under which a title stands in an A–Z list; `#` for what begins with no letter. */
export function initialOf(title: string): string {
	const first = foldText(title).slice(0, 1).toLocaleUpperCase(language);
	return /\p{L}/u.test(first) ? first : '#';
}

/** Tells whether every word of a query begins a word of the text, whatever the case and accents. */
export function matchesFilter(query: string, text: string): boolean {
	const words = foldText(text).split(separators);
	return foldText(query)
		.split(separators)
		.every((word) => words.some((candidate) => candidate.startsWith(word)));
}

const separators = /[^\p{L}\p{N}\p{M}]+/u;

/** Without accents; the vowel signs of Devanagari are letters. */
const foldText = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.toLowerCase()
		.trim();
