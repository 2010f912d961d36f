import { standardPages } from '../../topics/pages.ts';

/** The standard page that a line names, in any case: by the page's title, or by its file name. */
export function standardPage(text: string): StandardPage | undefined {
	if (text.length > longestName) return undefined;
	const named = normalise(text);
	return standardPages.find(
		({ name, title }) =>
			normalise(title) === named || (name !== 'index' && normalise(name) === named)
	);
}

/** The standard page that an author's own title stands for, if the notes have no other page for it. */
export function kindredPage(text: string): StandardPage | undefined {
	const name = kindred[normalise(text)];
	return standardPages.find((page) => page.name === name);
}

/** Tells whether a line is the name that pages or sections of clinical notes usually have. */
export function isUsualName(text: string): boolean {
	if (text.length > longestName) return false;
	return (
		standardPage(text) !== undefined ||
		kindredPage(text) !== undefined ||
		usual.has(normalise(text))
	);
}

/** A page that a topic has by default. */
export type StandardPage = (typeof standardPages)[number];

const kindred: Record<string, StandardPage['name'] | undefined> = {
	'key facts': 'index',
	'key messages': 'index',
	'take home messages': 'index',
	summary: 'index',
	introduction: 'overview',
	background: 'overview',
	'clinical features': 'presentation',
	'clinical picture': 'presentation',
	'signs and symptoms': 'presentation',
	'symptoms and signs': 'presentation',
	'diagnosis and investigations': 'diagnosis',
	'approach to diagnosis': 'diagnosis',
	investigations: 'diagnosis',
	treatment: 'management',
	'treatment and management': 'management',
	outcome: 'prognosis',
};

/** Names of sections in notes on diseases, drugs, operations, tests and anatomy. */
const usual = new Set(
	`definition, epidemiology, incidence, aetiology, etiology, causes, cause, risk factors, pathophysiology,
	pathogenesis, pathology, genetics, classification, types, staging, grading, anatomy, physiology, embryology,
	history, history taking, examination, physical examination, symptoms, signs, features, presentation,
	diagnosis, diagnostic criteria, differential diagnosis, differentials, ddx, investigation, workup,
	work up, tests, laboratory findings, imaging, radiology, histology, screening, prevention, prophylaxis,
	medical management, surgical management, medical treatment, surgical treatment, conservative treatment,
	supportive care, emergency management, acute management, follow up, monitoring, red flags, referral,
	when to refer, counselling, patient education, mechanism, mechanism of action, moa, pharmacology,
	pharmacokinetics, indications, uses, contraindications, cautions, dose, doses, dosage, dosing,
	administration, side effects, adverse effects, adverse reactions, interactions, drug interactions,
	toxicity, overdose, technique, procedure, steps, steps of operation, equipment, preparation, positioning,
	consent, postoperative care, aftercare, clinical significance, clinical pearls, pearls, exam focus,
	common mistakes, notes, references, sources, further reading, see also, key features, mnemonics`
		.split(',')
		.map((name) => name.trim().replace(/\s+/g, ' '))
);

/** Longer lines name no page; most lines are longer. */
const longestName = 60;

/** `KEY  POINTS:`, `key-points` and `2. Key points` name the same page. */
const normalise = (text: string): string =>
	text
		.toLowerCase()
		.replace(/^[^\p{L}\p{N}(]+/u, '')
		.replace(/^\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+|^\d{1,2}\s+(?=\p{L})/u, '')
		.replace(/\s*&\s*/g, ' and ')
		.replace(/[\s\-–_]+/g, ' ')
		.replace(/\s*:?\s*$/, '')
		.trim();
