import { language } from '../../language/t.ts';
import { grammar as de } from './de.ts';
import { grammar as en } from './en.ts';
import { grammar as es } from './es.ts';
import { grammar as fr } from './fr.ts';
import type { Grammar } from './grammar.ts';
import { grammar as hi } from './hi.ts';
import { grammar as other } from './other.ts';

const grammars = new Map<string, Grammar>(Object.entries({ de, en, es, fr, hi }));

let last = { language: '', grammar: other };

/** It is asked for at each word, and the language of a site is set once. */
function current(): Grammar {
	if (last.language !== language) {
		const { language: name } = new Intl.Locale(language);
		last = { language, grammar: grammars.get(name) ?? other };
	}
	return last.grammar;
}

/** The grammar of the site's language. Scripts of browsers have the file of that language in place of this one. */
export const grammar: Grammar = {
	fold: (word) => current().fold(word),
	stem: (word) => current().stem(word),
	get emptyWords() {
		return current().emptyWords;
	},
	get ions() {
		return current().ions;
	},
	get lightWords() {
		return current().lightWords;
	},
};
