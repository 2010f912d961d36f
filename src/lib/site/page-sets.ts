import de from './page-names/de.json' with { type: 'json' };
import en from './page-names/en.json' with { type: 'json' };
import es from './page-names/es.json' with { type: 'json' };
import fr from './page-names/fr.json' with { type: 'json' };
import hi from './page-names/hi.json' with { type: 'json' };
import type { SetPage } from './schema.ts';

/** Titles of pages by their names, each followed by the others by which notes call it; `drug/…` for the pages of one set. */
type Titles = Readonly<Record<string, string>>;

/** Those of topics of each kind, in reading order, in English. */
const english: Readonly<Record<string, Titles>> = en;
const others = new Map<string, Titles>(Object.entries({ de, es, fr, hi }));

/** The names of the standard page sets. */
export const standardSets = Object.keys(english);

/** The pages of a standard set, with their names in a language. Notes may have the English titles in any. */
export function standardSet(set: string, language: string): SetPage[] {
	const own = others.get(new Intl.Locale(language).language) ?? {};
	return Object.entries(english[set] ?? {}).map(([name, titles]) => {
		const all = [own[`${set}/${name}`] ?? own[name] ?? [], titles].flat().join(' | ');
		const [title = '', ...recognises] = all.split(' | ');
		return { name, title, recognises };
	});
}

/** The kinds of topic that schema.org has a word for. */
export const schemaTypes: ReadonlyMap<string, 'Drug' | 'MedicalProcedure' | 'MedicalTest'> =
	new Map([
		['drug', 'Drug'],
		['procedure', 'MedicalProcedure'],
		['investigation', 'MedicalTest'],
	]);
