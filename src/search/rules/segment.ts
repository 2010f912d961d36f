import { isEmptyWord, join, readWords, stems } from '../../lib/words/words.ts';
import { askedName } from './name.ts';
import { isDesignation, isKind, valueOf, waysToNumber } from './designation.ts';
import { conceptOfTerm, conceptOfWord, looseWords, type Concept } from './concept.ts';
import { findDoses } from './dose.ts';
import { needsCapitals } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import { isFigure, isPercentAt, isUnit, isUnitOf } from './measure.ts';
import { inCapitals, isShouted, type Asked, type QueryWord } from './read-query.ts';

/** Cuts the words of a query into concepts: names of the vocabulary, what is written as one, single words. */
export function segment(words: readonly QueryWord[], asked: Asked): Concept[] {
	const concepts: Concept[] = [];
	const question = startOfQuestion(asked.query);
	for (let index = 0; index < words.length;) {
		const step = conceptsAt(words, index, asked);
		const isTold = (words[index]?.start ?? 0) < question;
		concepts.push(...step.concepts.map((concept) => (isTold ? { ...concept, isTold } : concept)));
		index += step.length;
	}
	return concepts;
}

/** Where the last sentence of a pasted case begins, if it asks; 0 for a query that is but a question. */
function startOfQuestion(query: string): number {
	const [, told = '', asked = ''] = /^([^]*[.;:?!]\s+)(\S[^.;:?!]*\?)\s*$/.exec(query) ?? [];
	return readWords(told).length >= 8 && readWords(asked).length > 1 ? told.length : 0;
}

function conceptsAt(
	words: readonly QueryWord[],
	index: number,
	asked: Asked
): { concepts: Concept[]; length: number } {
	const { query, lexicon, dictionary } = asked;
	const keys = words.map(({ stem }) => stem);
	const called = dictionary.longestAt(keys, index);
	const of = (length: number) => words.slice(index, index + length);
	const name = called?.length === 1 ? called.term.n[called.index]! : '';
	// Rome has the stem of ROM.
	const isLonger = needsCapitals(name) && /[^s]$/.test(words[index]!.text.slice(name.length));
	const named = isLonger ? undefined : called;
	const run = runLength(words, index, asked);
	const length = Math.max(named?.length ?? 1, 1);
	const typed = of(length);
	const text = textOf(typed, query);
	const isPercentage = run === 1 && isPercent(typed[0]!, query);
	if (run > length || isPercentage) {
		const whole = conceptOfRun(of(run), asked);
		const parts = whole.names.length > 0 ? [] : partsOf(of(run), asked);
		// Numbers and units stand in other measures, too.
		const single = of(run).filter(({ text }) => !isUnit(text) && !isFigure([text]));
		const loose = looseWords(single, lexicon);
		return { concepts: [whole, ...parts, ...loose], length: run };
	}
	const numbered = numberedAt(words, index + length - 1, asked);
	const extra = numbered ? [numbered] : [];
	const all = length + extra.length;
	if (named && (length > 1 || !isEmptyWord(typed[0]!))) {
		const isGuess = typed.some((word) => word.isGuess);
		const meant = conceptOfTerm(text, named, dictionary, lexicon);
		// Of a kind of something, its number is asked for, and not its kinds: stage 2.
		const role = numbered && meant.role === 'aspect' ? ('light' as const) : meant.role;
		const concept = { ...meant, role, isGuess, ...begunBy(meant, lexicon) };
		const loose = length > 1 ? looseWords(typed, lexicon) : [];
		return { concepts: [...extra, concept, ...loose], length: all };
	}
	const [word] = typed;
	if (!word) return { concepts: [], length: 1 };
	if (isEmptyWord(word)) return { concepts: lightTerm(word, text, asked), length: 1 };
	const concept = conceptOf(word, text, lexicon);
	const begun = concept.isMedical && text.length > 5 && dictionary.onlyBegun(word.stem);
	if (begun && !extra[0]) {
		const wider = conceptOfTerm(text, begun, dictionary, lexicon);
		return { concepts: [{ ...wider, means: begun.term.n[0], isWider: true }], length: 1 };
	}
	const isTyped = word.text === text.toLowerCase();
	const isShort = isTyped && needsCapitals(text) && text !== word.stem && !isShouted(query);
	// Vitamin D is no answer where vitamin E is asked for.
	const role = numbered ? 'light' : concept.role;
	const meant = { ...(isShort ? inCapitalsFirst(concept) : concept), role };
	return { concepts: [...extra, meant], length: all };
}

/** Adds words of the site that an abbreviation in small letters begins: dexa is DEXA, or dexamethasone. */
function begunBy({ typed, isShort, names }: Concept, lexicon: Lexicon): Partial<Concept> {
	if (!isShort || !/^\p{Ll}{4,}$/u.test(typed)) return {};
	const begun = lexicon
		.beginningWith(typed)
		.flatMap((word) => conceptOfWord(word, stems(word)[0]!, lexicon).names)
		.filter(({ key }) => names.every((name) => name.key !== key))
		.map((name) => ({ ...name, weight: names[0] ? 0.5 : 1 }));
	const isOnly = begun[0] && !names[0];
	return {
		names: [...names, ...begun],
		...(isOnly && { isWider: false, means: begun[0]!.name, count: begun[0]!.count }),
	};
}

/** A term whose abbreviation is a word that carries nothing, typed in small letters: it orders, at least. */
function lightTerm(word: QueryWord, text: string, { lexicon, dictionary }: Asked): Concept[] {
	const named = dictionary.longestAt([inCapitals(word).stem], 0);
	if (!named) return [];
	return [{ ...conceptOfTerm(text, named, dictionary, lexicon), role: 'light', means: undefined }];
}

/** What a word and the letter or number behind it name, if there is one: hepatitis A, type 1. */
function numberedAt(
	words: readonly QueryWord[],
	index: number,
	{ query, lexicon }: Asked
): Concept | undefined {
	const [before, word, number] = [words[index - 1], words[index], words[index + 1]];
	if (!word || !number || isEmptyWord(word) || !isDesignation(number, word, query))
		return undefined;
	// “DKA K 2.8” has a measure.
	if (!isKind(word) && /^\d/.test(words[index + 2]?.text ?? '')) return undefined;
	const of = before && isKind(word) && !isEmptyWord(before) ? [word, before] : [word];
	const names = of
		.filter(({ stem }) => lexicon.count(stem) > 0)
		.flatMap((of) => numberedNames([of], number, lexicon));
	const concept = wholeConcept(textOf([word, number], query), names);
	// A stage is one of something.
	const isOfAny = /^(?:class|grade|score|stage|step)$/.test(word.text);
	return isOfAny ? { ...concept, role: 'aspect' } : concept;
}

/** The names of a number of some words, in the ways that pages may write it. */
export function numberedNames(
	of: readonly QueryWord[],
	number: QueryWord,
	lexicon: Lexicon
): Concept['names'] {
	const keys = of.map(({ stem }) => stem);
	const own = Math.min(...keys.map((key) => lexicon.count(key)));
	const value = valueOf(number.text) ?? number.text;
	const ways = waysToNumber(number.stem);
	const there = ways.filter((way) => lexicon.count(way) > 0);
	return (there[0] === undefined ? ways.slice(0, 1) : there).map((way) => {
		const count = Math.min(own || 0.5, lexicon.count(way) || 0.5);
		const name = askedName([...of.map(({ text }) => text), way].join(' '), lexicon);
		return {
			...name,
			count,
			weight: way === number.stem ? 1 : 0.9,
			numbered: { of: join(keys), value },
		};
	});
}

/**
 * The number of words that are written as one and mean one thing: `5-FU`, `15–20 mg/m²`; `BRCA 2` and `HLA B 5801`, if
 * the site has `BRCA2` and `HLA-B*58:01`.
 */
function runLength(words: readonly QueryWord[], index: number, { query, lexicon }: Asked): number {
	const isWord = (length: number) => {
		const whole = words.slice(index, index + length);
		const name = nameOf(whole);
		return (
			/\D\d/.test(name) &&
			lexicon.count(name) > 0 &&
			!/[^\s\p{L}\p{N}*:.‐‑-]/u.test(textOf(whole, query)) &&
			(length > 2 || !isDesignation(whole[1]!, whole[0], query))
		);
	};
	let length = [5, 4, 3, 2].find((length) => words[index + length - 1] && isWord(length)) ?? 1;
	for (;;) {
		const [last, next] = [words[index + length - 1], words[index + length]];
		if (!last || !next || next.start < last.end) break;
		const between = query.slice(last.end, next.start);
		const isNumber = /\d$/.test(last.text) && /^\d/.test(next.text);
		const isRun =
			/^[-‐‑–/]?$/.test(between) ||
			(between === '*' && next.text.length > 1) ||
			(isNumber && /^[.,:]$/.test(between));
		if (!isRun && !isUnitOf(last.text, between, next.text)) break;
		length++;
	}
	const run = words.slice(index, index + length);
	const rest = nameOf(run.slice(1));
	// Of HLA-DRB1*0301, a page may have “HLA” elsewhere.
	if (/\D\d/.test(rest) && lexicon.count(rest) > 0 && lexicon.count(nameOf(run)) === 0) return 1;
	return run.some(({ text }) => (/\d/.test(text) || text.length === 1) && !isUnit(text))
		? length
		: 1;
}

/** Words as one. */
const nameOf = (words: readonly QueryWord[]): string => words.map(({ text }) => text).join('');

function conceptOfRun(words: readonly QueryWord[], { query, lexicon }: Asked): Concept {
	const keys = words.map(({ stem, alternatives }) => alternatives?.[0] ?? stem);
	// The whole of 308 in TNF-308 may be 308AA.
	const whole = words.map(({ text, alternatives }) => alternatives?.[0] ?? text);
	const asked = askedName(whole.join(' '), lexicon);
	const rarest = Math.min(...keys.map((key) => lexicon.count(key)));
	const count = Math.max(lexicon.count(asked.key), rarest);
	const isOfHundred = isPercent(words.at(-1)!, query);
	const text = textOf(words, query) + (isOfHundred ? '%' : '');
	const figure = isFigure(keys) ? keys : undefined;
	const name = { ...asked, name: text, count, weight: 1, figure, isPercent: isOfHundred };
	const concept = wholeConcept(text, count > 0 ? [name] : []);
	const isDose = findDoses({ text: query, words }).length > 0;
	return figure ? { ...concept, isMedical: false, isDose } : concept;
}

/** What the words of a run mean that the site does not have as a whole: TNF in `TNF-309`, but nothing in `5-FU`. */
const partsOf = (words: readonly QueryWord[], { query, lexicon, dictionary }: Asked) =>
	words.flatMap((word) => {
		const named = word.text.length > 2 && dictionary.longestAt([word.stem], 0);
		return named ? [conceptOfTerm(textOf([word], query), named, dictionary, lexicon)] : [];
	});

/** A concept whose words have to stand together. */
export const wholeConcept = (typed: string, names: Concept['names']): Concept => ({
	typed,
	role: 'subject',
	names,
	count: Math.max(0, ...names.map(({ count }) => count)),
	isMedical: true,
	isWhole: true,
});

function conceptOf(word: QueryWord, typed: string, lexicon: Lexicon): Concept {
	const isGuess = word.isGuess ?? false;
	const concept = { ...conceptOfWord(word.text, word.stem, lexicon), typed, isGuess };
	if (!word.alternatives) return concept;
	const found = word.alternatives.flatMap((alternative) =>
		readWords(alternative).map(({ text, stem }) => conceptOfWord(text, stem, lexicon))
	);
	const names = found.flatMap(({ names }) => names);
	return {
		...concept,
		role: 'subject',
		isMedical: false,
		names: [...new Map(names.map((name) => [name.key, name])).values()],
		count: Math.max(...found.map(({ count }) => count)),
	};
}

/** A concept with the name that is typed before the same word in small letters, which may be another one: AIDS, aids. */
const inCapitalsFirst = (concept: Concept): Concept => ({
	...concept,
	names: concept.names.flatMap((name) => [
		{ ...name, name: concept.typed },
		{ ...name, weight: 0.2 },
	]),
});

/** Whether a number is followed by the sign for a hundredth, which is no word. */
export const isPercent = ({ text, end }: QueryWord, query: string): boolean =>
	/^\d+$/.test(text) && isPercentAt(query, end);

/** Words as they were typed. */
const textOf = (words: readonly QueryWord[], query: string): string =>
	query.slice(words[0]?.start, words.at(-1)?.end);
