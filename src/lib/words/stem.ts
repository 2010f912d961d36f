/**
 * Takes the ending off an English word, so that forms of one word compare equal: `ulcerated`,
 * `ulcerations` and `ulcer` → `ulcer`; `prognostic` → `prognos`, as `prognosis`.
 *
 * Takes a word as `foldSpelling` leaves it. Greek and Latin endings of medicine are known, which a
 * general stemmer (Porter) leaves apart. The result is for comparing, not for showing.
 */
export function stem(word: string): string {
	if (word.length < 4 || /\d/.test(word)) return word;
	const plain = cut(cut(word, plurals), adverbs);
	let base = irregular.get(word) ?? irregular.get(plain) ?? plain;
	for (let before = ''; base !== before;) {
		before = base;
		base = cut(base, endings).replace(/([^aeiouls])\1$/, '$1');
	}
	return cut(base, lastLetters).replace(/(?<=...)(l|s)\1$/, '$1');
}

/** An ending, what stands in its place, and how many letters must be left before it. */
type Cut = readonly [ending: RegExp, replacement: string, left: number];

// Words come from pages and readers: on a plain object, `constructor` would find Object's.
const irregular = new Map(
	Object.entries({
		...{ children: 'child', women: 'woman', men: 'man', feet: 'foot', teeth: 'tooth' },
		...{ indices: 'index', diabetic: 'diabet', asthmatic: 'asthma', epileptic: 'epilepsy' },
		// An acid, and no lactation.
		lactate: 'lactat',
		// What has another word for what is of it.
		...{ renal: 'kidney', hepatic: 'liver', cardiac: 'heart', pulmonary: 'lung' },
	})
);

const plurals: readonly Cut[] = [
	[/(oses)$/, 'osis', 3],
	[/(yses)$/, 'ysis', 3],
	[/(itides)$/, 'itis', 2],
	[/(omata)$/, 'oma', 2],
	[/(ies)$/, 'y', 2],
	[/(?<=ss|x|z|ch|sh)(es)$/, '', 3],
	[/(?<![suioa])(s)$/, '', 3],
	[/(?<=[^s][ao])(s)$/, '', 4],
];

const adverbs: readonly Cut[] = [
	[/(ically)$/, 'ic', 3],
	[/(bly)$/, 'ble', 3],
	[/(ily)$/, 'y', 4],
	[/(ly)$/, '', 4],
];

// Taken off one after the other: `functioning` → `function` → `funct`.
const endings: readonly Cut[] = [
	[/(osis|otic|ostic|osed|osing|ose)$/, 'os', 3],
	[/(itis|itic)$/, 'itis', 2],
	[/(isation)s?$/, 'is', 4],
	[/(version)$/, 'vert', 2],
	[/(ergic|ergy)$/, 'erg', 2],
	[/(?<!st)(emia|emic)$/, 'em', 2],
	[/(ability|ibility)$/, 'abl', 3],
	[/(bility)$/, 'bl', 3],
	[/(ification|ified|ifying|ify)$/, 'if', 3],
	[/(ologist|ologic|ological|ology)$/, 'olog', 3],
	[/(apeutic|apist|apy)$/, 'ap', 3],
	[/(ation|ating|ated|ate|ative|atory)$/, '', 4],
	[/(ional|ion)$/, '', 4],
	[/(ement|ment)$/, '', 4],
	[/(iness|ness)$/, '', 3],
	[/(fulness|ful)$/, '', 4],
	[/(ivity|ive)$/, '', 4],
	[/(icity|ical|ics)$/, 'ic', 3],
	[/(ality|ally|al)$/, '', 4],
	[/(ity)$/, '', 4],
	[/(cular)$/, 'cl', 3],
	[/(ular|ule)$/, 'ul', 3],
	[/(able|ible)$/, '', 4],
	[/(ence|ent|ency|ance|ant|ancy)$/, '', 5],
	[/(ingly|ing|edly|ed)$/, '', 3],
	[/(ist)$/, '', 5],
	[/(er|or)$/, '', 5],
];

const lastLetters: readonly Cut[] = [[/(e|(?<![aeou])y)$/, '', 3]];

/** Applies the first of the cuts that fits. */
function cut(word: string, cuts: readonly Cut[]): string {
	for (const [ending, replacement, left] of cuts) {
		const match = ending.exec(word);
		if (match && match.index >= left) return word.slice(0, match.index) + replacement;
	}
	return word;
}
