import de from './page-names/de.json' with { type: 'json' };
import es from './page-names/es.json' with { type: 'json' };
import fr from './page-names/fr.json' with { type: 'json' };
import hi from './page-names/hi.json' with { type: 'json' };
import type { SetPage } from './schema.ts';

const page = (name: string, title: string, ...recognises: string[]): SetPage => ({
	name,
	title,
	recognises,
});

const keyPoints = page(
	'index',
	'Key points',
	...['key facts', 'key messages', 'take home messages', 'summary']
);
const complications = page('complications', 'Complications');
const contraindications = page(
	'contraindications',
	'Contraindications',
	...['when not to do it', 'contra-indications']
);

/**
 * The pages that topics of each kind have: their file names and titles in reading order, and the other titles by which
 * notes call them.
 */
export const standardSets = {
	disease: [
		keyPoints,
		page('overview', 'Overview', 'introduction', 'background'),
		page(
			'presentation',
			'Clinical presentation',
			...['clinical features', 'clinical picture', 'signs and symptoms', 'symptoms and signs']
		),
		page(
			'diagnosis',
			'Diagnostic approach',
			...['diagnosis and investigations', 'approach to diagnosis', 'investigations']
		),
		page('management', 'Management', 'treatment', 'treatment and management'),
		complications,
		page('prognosis', 'Prognosis', 'outcome'),
	],
	drug: [
		keyPoints,
		page('overview', 'Overview', 'introduction', 'background', 'drug class'),
		page('indications', 'Indications', 'uses', 'clinical uses', 'therapeutic uses'),
		page(
			'pharmacology',
			'Pharmacology',
			...['mechanism', 'mechanism of action', 'moa', 'pharmacokinetics', 'pharmacodynamics']
		),
		page(
			'dosing',
			'Dosing and administration',
			...['dose', 'doses', 'dosage', 'dosing', 'administration', 'dose and administration']
		),
		page(
			'contraindications',
			'Contraindications and cautions',
			...['contraindications', 'cautions', 'warnings', 'precautions']
		),
		page(
			'adverse-effects',
			'Adverse effects',
			...['side effects', 'adverse reactions', 'undesirable effects', 'toxicity']
		),
		page('interactions', 'Interactions', 'drug interactions'),
		page('monitoring', 'Monitoring', 'follow up'),
	],
	procedure: [
		keyPoints,
		page('overview', 'Overview', 'introduction', 'background'),
		page('indications', 'Indications', 'when to do it'),
		contraindications,
		page(
			'preparation',
			'Preparation and consent',
			...['preparation', 'consent', 'equipment', 'before the procedure', 'positioning']
		),
		page(
			'technique',
			'Technique',
			...['procedure', 'steps', 'steps of operation', 'method', 'operative technique']
		),
		page(
			'aftercare',
			'Aftercare',
			...['postoperative care', 'after the procedure', 'post procedure care', 'follow up']
		),
		complications,
	],
	investigation: [
		keyPoints,
		page('overview', 'Overview', 'introduction', 'background', 'principle'),
		page('indications', 'Indications', 'uses', 'when to request it'),
		contraindications,
		page('preparation', 'Preparation', 'preparation of the patient', 'before the test'),
		page('technique', 'Technique', 'procedure', 'method', 'how it is done', 'sample collection'),
		page(
			'interpretation',
			'Interpretation',
			...['results', 'findings', 'normal values', 'reference range', 'reference ranges']
		),
		page('limitations', 'Limitations', 'pitfalls', 'limits', 'sources of error'),
		page('complications', 'Complications', 'risks'),
	],
	emergency: [
		keyPoints,
		page(
			'recognition',
			'Recognition',
			...[
				'presentation',
				'clinical features',
				'signs and symptoms',
				'symptoms and signs',
				'red flags',
			]
		),
		page(
			'immediate-management',
			'Immediate management',
			...['initial management', 'emergency management', 'first steps', 'resuscitation', 'abcde']
		),
		page('assessment', 'Assessment', 'history and examination', 'secondary survey'),
		page('investigations', 'Investigations', 'diagnosis', 'tests', 'workup', 'work up'),
		page('causes', 'Causes', 'aetiology', 'etiology', 'differential diagnosis'),
		page(
			'management',
			'Further management',
			...['definitive management', 'treatment', 'specific treatment', 'ongoing care']
		),
		page('disposition', 'Disposition', 'referral', 'when to refer', 'admission', 'transfer'),
		complications,
	],
} as const satisfies Record<string, readonly SetPage[]>;

/** The page sets of a site by name: the standard ones and its own. */
export type PageSets = Readonly<Record<string, readonly SetPage[]>>;

/**
 * Joins the standard page sets, with their names in the language of a site, with its own, of which one with the same name
 * takes the place.
 */
export const joinSets = (own: PageSets, language: string): PageSets => ({
	...setsIn(new Intl.Locale(language).language),
	...own,
});

/** Titles of pages by their names, and other titles behind the first; `drug/…` for the pages of one set. */
type Titles = Readonly<Record<string, readonly string[]>>;

const titles = new Map<string, Titles>(Object.entries({ de, es, fr, hi }));

/** The standard sets in a language. Notes may have the English titles in any. */
function setsIn(language: string): PageSets {
	const made = translated.get(language);
	if (made) return made;
	const own = titles.get(language) ?? {};
	const sets = Object.entries<readonly SetPage[]>(standardSets).map(([set, pages]) => [
		set,
		pages.map((page) => translate(page, own[`${set}/${page.name}`] ?? own[page.name])),
	]);
	const inLanguage = Object.fromEntries(sets) as PageSets;
	translated.set(language, inLanguage);
	return inLanguage;
}

/** The pages of each topic are asked for by their set. */
const translated = new Map<string, PageSets>();

function translate(page: SetPage, [title, ...others]: readonly string[] = []): SetPage {
	if (title === undefined) return page;
	return { ...page, title, recognises: [...others, page.title, ...page.recognises] };
}

/** The kinds of topic that schema.org has a word for. */
export const schemaTypes: ReadonlyMap<string, 'Drug' | 'MedicalProcedure' | 'MedicalTest'> =
	new Map([
		['drug', 'Drug'],
		['procedure', 'MedicalProcedure'],
		['investigation', 'MedicalTest'],
	]);
