import { language } from '../../language/t.ts';
import { rememberLast } from '../../remember-last.ts';
import { grammar as de } from './de.ts';
import { grammar as en } from './en.ts';
import { grammar as es } from './es.ts';
import { grammar as fr } from './fr.ts';
import type { Grammar } from './grammar.ts';
import { grammar as hi } from './hi.ts';
import { grammar as other } from './other.ts';

const grammars = new Map<string, Grammar>(Object.entries({ de, en, es, fr, hi }));

/** It is asked for at each word, and the language of a site is set once. */
const grammarOf = rememberLast(
	(tag: string): Grammar => grammars.get(new Intl.Locale(tag).language) ?? other
);

/** The grammar of the site's language. Scripts of browsers have the file of that language in place of this one. */
export const grammar: Grammar = new Proxy(other, {
	get: (_, name: keyof Grammar) => grammarOf(language)[name],
});
