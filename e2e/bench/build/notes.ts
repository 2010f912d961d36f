/**
 * Makes up revision notes in the form that the importer reads, always the same for the same number:
 * seven pages, 23 sections, about 110 statements, as the notes of a real topic have.
 */
export function makeNotes(topic: number): string {
	const random = sequence(topic);
	const some = (names: readonly string[]) => names[random() % names.length] ?? '';
	const phrase = (length: number) => Array.from({ length }, () => some(words)).join(' ');
	const statement = () =>
		random() % 2 === 0 ? `- ${phrase(3)}: ${phrase(8)}` : `- ${phrase(4 + (random() % 10))}`;
	const section = (title: string) => [
		`${title}:`,
		...Array.from({ length: 3 + (random() % 4) }, statement),
	];
	const page = ([title, sections]: readonly [string, readonly string[]]) => [
		title,
		'',
		...sections.flatMap(section),
		'',
	];
	return [titleOf(topic), '', ...pages.flatMap(page)].join('\n');
}

/** The title of a made-up topic. */
export const titleOf = (topic: number): string =>
	`Made-up disease ${topic} of the ${words[topic % words.length]}`;

/** Numbers that look random and are the same for the same seed (Lehmer's generator). */
function sequence(seed: number): () => number {
	let state = (seed * 48_271 + 11) % 2_147_483_647;
	return () => (state = (state * 48_271) % 2_147_483_647);
}

const pages = [
	['Key points', ['Exam focus', 'Clinical pearls', 'Common mistakes']],
	['Overview', ['Definition', 'Epidemiology', 'Clinical significance']],
	['Clinical presentation', ['Symptoms', 'Signs', 'Diagnostic criteria']],
	[
		'Diagnostic approach',
		['History taking', 'Physical examination', 'Investigations', 'Differential diagnosis'],
	],
	[
		'Management',
		['Initial management', 'Medical management', 'Surgical management', 'Supportive care'],
	],
	['Complications', ['Early complications', 'Late complications', 'Prevention strategies']],
	['Prognosis', ['Factors affecting prognosis', 'Outcomes', 'Follow up']],
] as const;

const words =
	`abdomen abscess acute airway albumin allergy anaemia antibiotic antibody anxiety aorta arthritis
	aspirin asthma biopsy bladder bleeding blood bone bowel brain breathing bronchus calcium cardiac
	cartilage chronic clotting colic collapse contracture cough CRP culture cyst deficiency dialysis
	diarrhoea diet dose drainage dysphagia echo effusion embolism enzyme ESR excision exercise factor
	fever fibrosis fistula fluid fracture fungal gland graft haematuria headache heart hepatic hormone
	hypoxia immune infection inflammation injury insulin intestine IVIG joint kidney lesion ligament
	liver lung lymph marrow membrane mesentery mitral MRI mucosa muscle nausea necrosis nerve node
	nodule obstruction oedema organ oxygen pain palsy pancreas perforation pleural pneumonia potassium
	pressure protein pulse radiograph rash reflux renal rupture scan sepsis shock skin sodium spine
	splenic stenosis steroid stool stroke surgery swelling syncope tendon thrombosis thyroid toxin
	trauma tumour ulcer ultrasound urine vaccine valve vein ventricle vessel viral vitamin vomiting
	weakness wheeze wound`.split(/\s+/);
