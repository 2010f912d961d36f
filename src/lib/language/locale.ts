/** Starlight's settings for the language of the site: its name, its tag and the direction of its script. */
export function rootLocale(language: string) {
	const label = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
	return { label, lang: language, dir: directionOf(language) };
}

/** The direction of a language's script. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
	new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
