import { language } from './t.ts';

/** Joins parts with the comma of the site's language: "1 picture, 2 boxes". */
export const writeList = (parts: readonly string[]): string =>
	new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(parts);
