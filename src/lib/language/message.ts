import { rememberLast } from '../remember-last.ts';

/**
 * A message in i18next's format: `{{name}}` is a place for a value. One that depends on a number (`count`) has a text for
 * each plural form of the language.
 */
export type Message = string | PluralForms;

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** What stands in the places of a message. */
export type Values = Record<string, string | number>;

/** Puts values into a message, in the plural form that `language` has for their `count`. */
export function fill(message: Message, values: Values, language: string): string {
	const text = typeof message === 'string' ? message : pluralOf(message, values, language);
	return text.replace(placeholders, (placeholder, name: string) =>
		String(values[name] ?? placeholder)
	);
}

/** The places in a text: `{{name}}`. */
export const placeholders = /\{\{(\w+)\}\}/g;

/**
 * Takes the messages out of a dictionary: keys that end in the name of a plural form (`topics_one`, `topics_other`) are
 * one message (`topics`).
 */
export function messagesOf(dictionary: Readonly<Record<string, string>>): Map<string, Message> {
	const messages = new Map<string, Message>();
	for (const [entry, text] of Object.entries(dictionary)) {
		const [, key = entry, form] = plural.exec(entry) ?? [];
		if (!form) messages.set(key, text);
		else messages.set(key, { ...(messages.get(key) as PluralForms), [form]: text });
	}
	return messages;
}

const plural = /^(.+)_(zero|one|two|few|many|other)$/;

function pluralOf(forms: PluralForms, { count }: Values, language: string): string {
	const form = rulesOf(language).select(Number(count));
	const only = onlyNumber(form, forms);
	const text = only === undefined || only === Number(count) ? forms[form] : forms.other;
	return text ?? forms.other ?? '';
}

/** The one number of which a form may be said that leaves it out, while others have it: “Cited once” is for 1, not for 21. */
export function onlyNumber(form: string, forms: Record<string, string>): number | undefined {
	const hasNumber = (text = '') => text.includes('{{count}}');
	const isInWords = hasNumber(forms['other']) && !hasNumber(forms[form]);
	return isInWords ? ['zero', 'one', 'two'].indexOf(form) : undefined;
}

/** To make them takes longer than to ask them. */
const rulesOf = rememberLast((language: string) => new Intl.PluralRules(language));
