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
	const { text, only } = usable(forms).find((one) => one.form === form) ?? {};
	return text !== undefined && (only === undefined || only === Number(count))
		? text
		: (forms.other ?? '');
}

/**
 * The forms of a message besides that of all other numbers. One that does not say its number, where that of all others
 * does, is for one number alone (`only`): “Cited once” is not said of 21, which has the form of 1 in Russian.
 */
export const usable = ({ other = '', ...forms }: PluralForms): UsableForm[] =>
	Object.entries(forms).flatMap(([form, text]) => {
		if (text.includes(number) || !other.includes(number)) return { form, text };
		const only = ['zero', 'one', 'two'].indexOf(form);
		return only < 0 ? [] : { form, text, only };
	});

const number = '{{count}}';

interface UsableForm {
	form: string;
	text: string;
	only?: number;
}

/** To make them takes longer than to ask them. */
const rulesOf = rememberLast((language: string) => new Intl.PluralRules(language));
