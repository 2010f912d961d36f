import { givesDose } from './doses.ts';
import { has, listedWords, tellingStems } from './words.ts';

/**
 * Whether a text says nothing of how something is given that another one does not say, too: no other time or route and, where it
 * gives a dose, no other figure, patients or condition.
 */
export function saysNoMore(text: string, other: string): boolean {
	const [own, there] = [readParts(text), readParts(other)];
	const more = partsOnlyIn(own, there);
	if (!givesDose(text)) return !more.some(({ kind }) => ofGiving.has(kind));
	return more.length === 0 && wordsOf(own.rest).isSubsetOf(wordsOf(there.rest));
}

/**
 * Whether each of two texts says something that the other says otherwise: another amount in one unit, so many times a day, by
 * another route, or an amount for each kilogram that the other gives as a whole.
 */
export function contradictDoses(...texts: [one: string, other: string]): boolean {
	const [one, other] = texts.map(readParts) as [Parts, Parts];
	// `5 mg/kg/day` may be the same as `5 mg/kg daily`.
	const kindOf = (kind: string) => kind.replace(/\/day$/, '');
	return partsOnlyIn(one, other, kindOf).some((own) =>
		partsOnlyIn(other, one, kindOf).some(
			(there) => own.kind === there.kind || isPerBody(own, there)
		)
	);
}

/** What a text says of how something is given, each part in one form, and its other words. */
interface Parts {
	parts: readonly Part[];
	rest: string;
}

/** `1 g/kg IV bd` has `mg/kg` 1000, `route` iv and `a day` 2. */
interface Part {
	kind: string;
	value: string;
}

const partsOnlyIn = (one: Parts, other: Parts, kindOf = (kind: string) => kind): Part[] =>
	one.parts.filter(
		({ kind, value }) =>
			!other.parts.some((there) => kindOf(there.kind) === kindOf(kind) && there.value === value)
	);

/** Whether one of two equal amounts is for a measure of the body, and the other is not. */
function isPerBody(one: Part, other: Part): boolean {
	const [unit, otherUnit] = [one, other].map(({ kind }) => kind.replace(/\/.*/, ''));
	const isOf = ({ kind }: Part) => /\/(?:kg|m²)/.test(kind);
	return one.value === other.value && unit === otherUnit && isOf(one) !== isOf(other);
}

/** The words of a text that tell something, and those that limit it. */
const wordsOf = (text: string): Set<string> =>
	new Set([
		...tellingStems(text),
		...listedWords(text).filter((word) => has(word, 'limits', 'conditions')),
	]);

function readParts(text: string): Parts {
	const parts: Part[] = [];
	let rest = inOneForm(text);
	const take = (pattern: RegExp, read: (number: string, unit: string) => Part) => {
		for (const [, number = '1', unit = ''] of rest.matchAll(pattern))
			parts.push(read(number, unit));
		rest = rest.replace(pattern, ' ');
	};
	for (const [value, pattern] of routes) take(pattern, () => ({ kind: 'route', value }));
	for (const [pattern, timesOf] of schedules)
		take(pattern, (number) => ({ kind: 'a day', value: mapRange(number, timesOf) }));
	take(amounts, (number, unit = '') => {
		const [first = '', ...per] = unit.split(/\s*\/\s*/);
		const [, name = plainUnit(first), factor = 1] = units.find(([form]) => form.test(first)) ?? [];
		const value = mapRange(number, (one) => one * factor);
		return { kind: [name, ...per.map(plainUnit)].join('/'), value };
	});
	return { parts, rest };
}

/** The text with figures for numbers in words, and with one form of what has several. */
const inOneForm = (text: string): string =>
	forms.reduce((said, [pattern, form]) => said.replace(pattern, form), text);

/** A unit of which no other form is known, as it is compared: the case of short ones counts. */
const plainUnit = (unit: string): string =>
	unit.length > 2 ? unit.toLowerCase().replace(/s$/, '') : unit;

/** A number, or both of a range, changed in the same way: the lower one first. */
const mapRange = (range: string, change: (number: number) => number): string =>
	range
		.split('–')
		.map((number) => Number(change(Number(number)).toPrecision(6)))
		.sort((one, other) => one - other)
		.join('–');

/** A pattern of whole words. */
const wordsLike = (pattern: string, flags = 'giu'): RegExp =>
	new RegExp(String.raw`(?<![\p{L}\p{M}\d/])(?:${pattern})(?![\p{L}\p{M}])`, flags);

/** Numbers from two to ten. */
const numbers =
	'two|zwei|dos|deux|दो, three|drei|tres|trois|तीन, four|vier|cuatro|quatre|चार, five|fünf|cinco|cinq|पाँच|पांच, six|sechs|seis|छह|छः, seven|sieben|siete|sept|सात, eight|acht|ocho|huit|आठ, nine|neun|nueve|neuf|नौ, ten|zehn|diez|dix|दस';

const forms: readonly (readonly [RegExp, string])[] = [
	[/(?<=[1-9]\d{0,2}),(?=\d{3}(?!\d))/g, ''],
	[/(?<=\d),(?=\d)/g, '.'],
	...numbers.split(', ').map((words, at) => [wordsLike(words), String(at + 2)] as const),
	[wordsLike('once|einmal|una vez|une fois'), '1 times'],
	[wordsLike('twice|zweimal'), '2 times'],
	[wordsLike('thrice|dreimal'), '3 times'],
	[wordsLike('viermal'), '4 times'],
	[wordsLike('od|o\\.d\\.'), '1 times daily'],
	[wordsLike('bi?d|b\\.(?:i\\.)?d\\.'), '2 times daily'],
	[wordsLike('tds|tid|t\\.(?:d\\.s|i\\.d)\\.'), '3 times daily'],
	[wordsLike('qds|qid|q\\.(?:d\\.s|i\\.d)\\.'), '4 times daily'],
	[wordsLike('(?:alternate|every other) days?'), 'every 2 days'],
	// What is parted by a sign is one range: `5 mg–10 mg`.
	[/(\d)\s*(\p{L}*)\s*(?:[–—-]|to(?!\p{L}))\s*(\d+(?:\.\d+)?)\s*\2(?!\p{L})/gu, '$1–$3 $2'],
	[/\s+/g, ' '],
	[/\/m2(?!\d)/g, '/m²'],
	[/\/dos(?:e|is)(?!\p{L})/giu, ''],
	[/ (?:per|pro|por|par) (?=k(?:ilo)?g|m²)/giu, '/'],
	[/\/kilogramm?s?(?!\p{L})/giu, '/kg'],
	[/(?<=\/(?:kg|m²)) (?:an?|per|pro) (?:day|tag)(?!\p{L})/giu, '/day'],
	[/\/(?:d|24 ?h)(?!\p{L})/gu, '/day'],
];

const number = String.raw`(\d+(?:\.\d+)?(?:–\d+(?:\.\d+)?)?)`;
const times = String.raw`${number}\s*(?:times|[x×]|mal|veces|fois)`;
const every = '(?:every|each|alle|jeden|cada|tou(?:te)?s les|q)';
const per = '(?:an?|per|in|pro|am|al|por|par|la)';
const day = 'days?|tag|día|jour';
const daily = 'daily|täglich|tgl|diari\\p{L}+|quotidien\\p{L}*';
const week = 'weeks?|woche|semana|semaine';
const weekly = 'weekly|wöchentlich|semanal\\p{L}*|hebdomadaire\\p{L}*';

/** How often something is given, with what makes that so many times a day. */
const schedules: readonly (readonly [RegExp, (number: number) => number])[] = [
	[wordsLike(`${every} ?${number} ?(?:h|hours?|hrs?|stunden|horas|heures)`), (n) => 24 / n],
	[wordsLike(`${number}[ -]?(?:hourly|stündlich)`), (n) => 24 / n],
	[wordsLike(`${every} ${number} (?:days|tage|días|jours)`), (n) => 1 / n],
	[wordsLike(`${times} (?:(?:${per}|${every}) (?:${day})|${daily})`), (n) => n],
	[wordsLike(`${times} (?:(?:${per}|${every}) (?:${week})|${weekly})`), (n) => n / 7],
	[wordsLike(`(?:${per}|${every}) (?:${day})|${daily}`), (n) => n],
	[wordsLike(`(?:${per}|${every}) (?:${week})|${weekly}`), (n) => n / 7],
];

/** Routes by how they are written; abbreviations that may be words, such as “im”, are in capitals. */
const routes = [
	...Object.entries({
		oral: 'by mouth|per os|(?:per)?oral\\p{L}*|p\\.o\\.',
		iv: 'iv|i\\.v\\.|intra-?ven\\p{L}*|endoven\\p{L}*',
		im: 'i\\.m\\.|intramus[ck]\\p{L}*',
		sc: 's\\.c\\.|sub-?[ck]ut\\p{L}*|sous-cutan\\p{L}*',
		rectal: 'p\\.r\\.|re[ck]tal\\p{L}*',
		nasal: '(?:intra)?nasal\\p{L}*',
		inhaled: 'inhal\\p{L}*|n[eé]buli\\p{L}*|vernebel\\p{L}*',
	}).map(([route, pattern]) => [route, wordsLike(pattern)] as const),
	...Object.entries({ oral: 'PO', im: 'IM', sc: 'SC', rectal: 'PR' }).map(
		([route, pattern]) => [route, wordsLike(pattern, 'gu')] as const
	),
];

const amounts = new RegExp(String.raw`${number}\s*([\p{L}%°µμ]+(?:\s*/\s*[\p{L}\d²]+)*)?`, 'gu');

/** Units by how they are written, with what one of them is in the unit that they are compared in. */
const units: readonly (readonly [RegExp, string, number])[] = [
	[/^(?:g|gms?|grams?|gramm)$/i, 'mg', 1000],
	[/^(?:mg|milligram\p{L}*)$/iu, 'mg', 1],
	[/^(?:[uµμ]g|mcg|mi[ck]rogram\p{L}*)$/iu, 'mg', 0.001],
	[/^(?:i\.?[ue]|ui|u|units?|einheit(?:en)?)$/i, 'unit', 1],
	[/^(?:h|hrs?|hours?|stunden?|horas?|heures?)$/i, 'hour', 1],
	[/^(?:d|days?|tage?n?|días?|jours?)$/i, 'day', 1],
	[/^(?:weeks?|wochen?|semanas?|semaines?)$/i, 'week', 1],
	[/^(?:months?|monate?n?|mes(?:es)?|mois)$/i, 'month', 1],
];

/** Kinds of what matters without a dose, too: `for 5 days`. */
const ofGiving = new Set(['a day', 'route', 'hour', 'day', 'week', 'month']);
