import { rememberLast } from '../remember-last.ts';

/**
 * A message in i18next's format, with placeholders such as `{{name}}`. A message that depends on a number (`count`) has a text
 * for each plural form of the language.
 */
export type Message = string | PluralForms;

export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** The values of a message's placeholders. */
export type Values = Record<string, string | number>;

/** Inserts values into a message, in the plural form of `language` for their `count`. */
export function fill(message: Message, values: Values, language: string): string {
	const text = typeof message === 'string' ? message : pluralOf(message, values, language);
	return text.replace(placeholders, (placeholder, name: string) =>
		String(values[name] ?? placeholder)
	);
}

/** The placeholders of a text: `{{name}}`. */
export const placeholders = /\{\{(\w+)\}\}/g;

/**
 * Reads the messages of a dictionary. Keys that end with a plural form (`topics_one`, `topics_other`) belong to one message
 * (`topics`).
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

/**
 * The only number that a plural form without a placeholder may be used for, if other forms have one: “Cited once” is for 1, not
 * for 21.
 */
export function onlyNumber(form: string, forms: Record<string, string>): number | undefined {
	const hasNumber = (text = '') => text.includes('{{count}}');
	const isInWords = hasNumber(forms['other']) && !hasNumber(forms[form]);
	return isInWords ? ['zero', 'one', 'two'].indexOf(form) : undefined;
}

/** Cached, because creating them is slow. */
const rulesOf = rememberLast((language: string) => new Intl.PluralRules(language));
