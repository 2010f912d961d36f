/**
 * What citation styles call things in the languages of this program for which @citation-js/plugin-csl brings no words:
 * only where they differ from American English, which a style falls back to.
 *
 * Source of the form: https://docs.citationstyles.org/en/stable/specification.html#locale-files-structure
 */
export const ownLocales: Readonly<Record<string, string>> = {
	'en-GB': locale('en-GB', `<style-options punctuation-in-quote="false"/>`, {
		'open-quote': '‘',
		'close-quote': '’',
		'open-inner-quote': '“',
		'close-inner-quote': '”',
	}),
	'hi-IN': locale('hi-IN', '', {
		accessed: 'देखा गया',
		and: 'और',
		'available at': 'यहाँ उपलब्ध',
		cited: 'देखा गया',
		'et-al': 'आदि',
		from: 'यहाँ से',
		in: 'में',
		internet: 'इंटरनेट',
		'no date': 'तिथि अज्ञात',
		online: 'ऑनलाइन',
		retrieved: 'देखा गया',
		...Object.fromEntries(
			Array.from({ length: 12 }, (_, month) => [
				`month-${String(month + 1).padStart(2, '0')}`,
				new Date(2026, month).toLocaleDateString('hi', { month: 'long' }),
			])
		),
	}),
};

/** A day comes before its month, and nothing between them. */
function locale(language: string, options: string, terms: Record<string, string>): string {
	const written = Object.entries(terms).map(
		([name, text]) => `<term name="${name}">${text}</term>`
	);
	return `<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${language}">${options}
<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>
<terms>${written.join('')}</terms></locale>`;
}
