/**
 * Folds British and American spelling of a word into one: `paediatric` → `pediatric`, `tumour` →
 * `tumor`. The result is for comparing, not for showing; a word that is spelled alike on both sides
 * (`hour`, `shoes`) may change too, and changes alike in query and text.
 */
export function foldSpelling(word: string): string {
	const unit = units.get(word);
	if (unit) return unit;
	if (word.length < 5) return word;
	return folds.reduce((folded, [british, american]) => folded.replace(british, american), word);
}

/** Units that are written in more than one way: `µg` is read as `ug`. */
const units = new Map(
	Object.entries({
		microgram: 'ug mcg mcgs mcgm microgramme microgrammes micrograms',
		microliter: 'ul mcl microlitre microlitres microliters',
		micromole: 'umol mcmol micromol micromoles',
		g: 'gm gms gram grams',
		mg: 'milligram milligrams',
		ng: 'nanogram nanograms',
		unit: 'iu ius units',
	}).flatMap(([unit, ways]) => ways.split(' ').map((way) => [way, unit] as const))
);

const folds: readonly [RegExp, string][] = [
	[/ae|oe(?=[^s])/g, 'e'],
	[/our(?=s?$|ed$|ing$|able$|al$|ite$|less$|ful$)/, 'or'],
	[/([bct]|ib)re(s?)$/, '$1er$2'],
	[/yz(e|ed|es|ing|er)$/, 'ys$1'],
	[/iz(e|ed|es|ing|er|ation|ations|able)$/, 'is$1'],
	[/sulph/, 'sulf'],
	[/leuc/, 'leuk'],
	[/artef/, 'artif'],
	[/ogue(s?)$/, 'og$1'],
	[/programme/, 'program'],
	[/mould/, 'mold'],
	[/dgement/, 'dgment'],
	[/geing$/, 'ging'],
	[/([^aeiou][aeiou])ll(ed|ing|er|ers)$/, '$1l$2'],
	[/(fulfil|enrol|instil)l?/, '$1'],
	[/ioo/, 'io'],
];
