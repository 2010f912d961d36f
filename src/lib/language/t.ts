import english from './dictionaries/en-GB.json' with { type: 'json' };
import { fill, messagesOf, type Message, type Values } from './message.ts';

/** The texts that pages are rendered with, inserted by the bundler (`bundle-words.ts`). */
declare const SITE_WORDS: { language: string; words: Record<string, string> };

/** The language of the site as a BCP 47 tag, for `lang`, dates, numbers and sorting. */
export let language = 'en-GB';

let words: Readonly<Record<string, string>> = english;
let messages: ReadonlyMap<string, Message> = messagesOf(english);

if (typeof SITE_WORDS !== 'undefined') setLanguage(SITE_WORDS);

/** Sets the language and texts of `t`, for hooks and commands, which read the texts of a site with `readWords()`. */
export function setLanguage(site: { language: string; words: Record<string, string> }): void {
	language = site.language;
	words = site.words;
	messages = messagesOf(words);
}

/** All texts of the site, for Starlight, which uses some of them in its interface. */
export const allWords = (): Record<string, string> => ({ ...words });

/**
 * Returns a text of the program in the language of the site. The dictionaries are next to this file, and a site can change texts
 * in `content/i18n/`. `values` replace the placeholders, and `count` selects the plural form.
 *
 * In browser scripts, the bundler replaces the call with the text. There, the key has to be a string literal and the values an
 * object literal.
 */
export const t = (key: MessageKey, values: Values = {}): string =>
	fill(messages.get(key) ?? key, values, language);

type Entry = keyof typeof english;

/** The keys of all texts. */
export type MessageKey = Entry extends infer Key
	? Key extends `${infer Base}_${Intl.LDMLPluralRule}`
		? Base
		: Key
	: never;
