import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { messagesOf, placeholders } from './message.ts';

const folder = new URL('dictionaries/', import.meta.url);
const read = (language: string): Record<string, string> =>
	JSON.parse(readFileSync(new URL(`${language}.json`, folder), 'utf8'));

const english = read('en-GB');
const languages = readdirSync(folder).map((name) => name.replace('.json', ''));
/** A region says only what it says otherwise. */
const whole = languages.filter((language) => !language.includes('-'));

test('the program speaks these languages', () => {
	expect(languages.toSorted()).toEqual(['de', 'en-GB', 'en-US', 'es', 'fr', 'hi']);
});

test.each(whole)('%s has every message, in its order, and none that is empty', (language) => {
	const words = read(language);
	expect([...messagesOf(words).keys()]).toEqual([...messagesOf(english).keys()]);
	expect(Object.values(words).filter((text) => text.trim() === '')).toEqual([]);
});

test.each(whole)('%s has the plural forms that numbers have in it', (language) => {
	const rules = new Intl.PluralRules(language);
	const forms = new Set(Array.from({ length: 1000 }, (_, number) => rules.select(number)));
	const lacking = [...messagesOf(read(language))].flatMap(([key, message]) =>
		typeof message === 'string'
			? []
			: [...forms].filter((form) => !message[form]).map((form) => `${key}_${form}`)
	);
	expect(lacking).toEqual([]);
});

test.each(languages)('%s has the places and elements of the English messages', (language) => {
	const strange = Object.entries(read(language)).filter(
		([key, text]) => String(partsOf(key, text)) !== String(partsOf(key, english[key] ?? ''))
	);
	expect(strange).toEqual([]);
});

test.each(whole)('%s says a number where its form is not that of 1 alone', (language) => {
	const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
	const isOneAlone = new Intl.PluralRules(language).select(0) !== 'one';
	const bare = Object.entries(read(language)).filter(
		([key, text]) =>
			/_\w+$/.test(key) &&
			pluralCategories.some((form) => key.endsWith(`_${form}`)) &&
			english[key]?.includes('{{count}}') !== text.includes('{{count}}') &&
			!(key.endsWith('_one') && (isOneAlone || text.includes('{{count}}')))
	);
	expect(bare).toEqual([]);
});

/** The places of a message but for its number, which the form for one may say in a word. */
function partsOf(key: string, text: string): string[] {
	const parts = [...text.matchAll(placeholders), ...text.matchAll(/<\/?\w+>/g)].map(
		([part]) => part
	);
	return [...new Set(parts)].filter((part) => part !== '{{count}}' || !/_one$/.test(key)).sort();
}
