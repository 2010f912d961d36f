import english from './dictionaries/en-GB.json' with { type: 'json' };
import { fill, messagesOf, type Message, type Values } from './message.ts';

/** What pages are rendered with; the bundler puts it here (`bundle-words.ts`). */
declare const SITE_WORDS: { language: string; words: Record<string, string> };

/** The language of the site, as a BCP 47 tag: for `lang`, dates, numbers and the order of names. */
export let language = 'en-GB';

let words: Readonly<Record<string, string>> = english;
let messages: ReadonlyMap<string, Message> = messagesOf(english);

if (typeof SITE_WORDS !== 'undefined') setLanguage(SITE_WORDS);

/** Makes `t` speak a language: for hooks and commands, which read the words of a site with `readWords()`. */
export function setLanguage(site: { language: string; words: Record<string, string> }): void {
	language = site.language;
	words = site.words;
	messages = messagesOf(words);
}

/** All words of the site, for Starlight, which has some of them in its own frame. */
export const allWords = (): Record<string, string> => ({ ...words });

/**
 * Says a message of the program in the language of the site: the dictionaries stand beside this file, and a site changes
 * them in `content/i18n/`. `values` go into its places; `count` chooses the plural form.
 *
 * Scripts of browsers have the text in place of the call, so there the key has to be a plain text and the values an object
 * literal.
 */
export const t = (key: MessageKey, values: Values = {}): string =>
	fill(messages.get(key) ?? key, values, language);

type Entry = keyof typeof english;

/** The messages of the program. */
export type MessageKey = Entry extends infer Key
	? Key extends `${infer Base}_${Intl.LDMLPluralRule}`
		? Base
		: Key
	: never;
