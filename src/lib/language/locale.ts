/** What Starlight asks of the one language of a site: its name, its tag, the direction of its script. */
export function rootLocale(language: string) {
	const label = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
	return { label, lang: language, dir: directionOf(language) };
}

/** The direction in which a language is written. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
	new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
