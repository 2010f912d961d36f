import { grammar } from './grammar/all.ts';

/** How ions are written: `K⁺`, `Ca2+`, `Mg++`; readers leave capitals out. “5 mg+” is no magnesium. */
export const ion =
	/(?<![\p{L}\p{N}])(?:[Cc]a|[Cc]l|[Cc]u|[Ff]e|[Kk]|[Ll]i|(?<!\d\s)[Mm]g|[Nn]a|[Zz]n)(?:[23²³]?[+⁺]|\+\+|⁻)(?!\p{L})/u;

/** What an ion is called in the language of the site, in small letters without accents; nothing for another word. */
export const ionName = (word: string): string | undefined => {
	if (ion.exec(word)?.[0] !== word) return undefined;
	const symbol = /^[a-z]+/.exec(word.toLowerCase())![0];
	const names =
		grammar.ions ?? 'calcium chloride copper iron potassium lithium magnesium sodium zinc';
	return names.split(' ')['ca cl cu fe k li mg na zn'.split(' ').indexOf(symbol)];
};
