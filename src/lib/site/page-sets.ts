import de from './page-names/de.json' with { type: 'json' };
import en from './page-names/en.json' with { type: 'json' };
import es from './page-names/es.json' with { type: 'json' };
import fr from './page-names/fr.json' with { type: 'json' };
import hi from './page-names/hi.json' with { type: 'json' };
import type { SetPage } from './schema.ts';

/** The page sets of a site by name: the standard ones and its own. */
export type PageSets = Readonly<Record<string, readonly SetPage[]>>;

/** Titles of pages by their names, each followed by the others by which notes call it; `drug/…` for the pages of one set. */
type Titles = Readonly<Record<string, string>>;

/** Those of topics of each kind, in reading order, in English. */
const english: Readonly<Record<string, Titles>> = en;
const others = new Map<string, Titles>(Object.entries({ de, es, fr, hi }));

/** The names of the standard page sets. */
export const standardSets = Object.keys(english);

/**
 * Joins the standard page sets, with their names in the language of a site, with its own, of which one with the same name
 * takes the place.
 */
export const joinSets = (own: PageSets, language: string): PageSets => ({
	...setsIn(new Intl.Locale(language).language),
	...own,
});

/** The standard sets in a language. Notes may have the English titles in any. */
function setsIn(language: string): PageSets {
	const made = translated.get(language);
	if (made) return made;
	const own = others.get(language) ?? {};
	const sets = Object.entries(english).map(([set, pages]) => [
		set,
		Object.entries(pages).map(([name, titles]): SetPage => {
			const all = [own[`${set}/${name}`] ?? own[name] ?? [], titles].flat().join(' | ');
			const [title = '', ...recognises] = all.split(' | ');
			return { name, title, recognises };
		}),
	]);
	const inLanguage = Object.fromEntries(sets) as PageSets;
	translated.set(language, inLanguage);
	return inLanguage;
}

/** The pages of each topic are asked for by their set. */
const translated = new Map<string, PageSets>();

/** The kinds of topic that schema.org has a word for. */
export const schemaTypes: ReadonlyMap<string, 'Drug' | 'MedicalProcedure' | 'MedicalTest'> =
	new Map([
		['drug', 'Drug'],
		['procedure', 'MedicalProcedure'],
		['investigation', 'MedicalTest'],
	]);
