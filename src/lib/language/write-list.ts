import { language } from './t.ts';

/** Writes parts one after the other, with the comma of the site's language between them: "1 picture, 2 boxes". */
export const writeList = (parts: readonly string[]): string =>
	new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(parts);
