import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readTopicTerms } from './file.ts';
import { VocabularySchema } from './schema.ts';
import { findOtherMeanings, withoutAbbreviations } from './written-out.ts';

const terms = VocabularySchema.parse([
	{ term: 'dermatomyositis', abbreviations: ['DM'] },
	{ term: 'physiotherapy', abbreviations: ['PT'] },
	{ term: 'family history', abbreviations: ['FH'] },
	{ term: 'pulmonary embolism', abbreviations: ['PE'] },
	{ term: 'computed tomography', abbreviations: ['CT'] },
	{ term: 'hypertension', abbreviations: ['HT'] },
	{ term: 'intravenous', abbreviations: ['IV'] },
	{ term: 'by mouth', synonyms: ['oral'], abbreviations: ['PO'] },
	{ term: 'methotrexate', abbreviations: ['MTX'] },
	{ term: 'cytomegalovirus', abbreviations: ['CMV'] },
	{ term: 'twice daily', abbreviations: ['BD'] },
	{ term: 'antinuclear antibodies', abbreviations: ['ANA'] },
	{ term: 'non-steroidal anti-inflammatory drug', abbreviations: ['NSAID'] },
]);

test.each([
	['type 2 diabetes mellitus (DM) and', 'DM'],
	['**[diabetes\nmellitus](/dm/)** (DM, type 2)', 'DM'],
	['DM (diabetes mellitus, any type)', 'DM'],
	['- **DM:** diabetes mellitus\n- more', 'DM'],
	['| DM | diabetes mellitus |', 'DM'],
	['DM stands for diabetes mellitus.', 'DM'],
	['prolonged prothrombin time (PT)', 'PT'],
	['FH (familial hypercholesterolaemia)', 'FH'],
	['pulmonary oedema (PE)', 'PE'],
	['PE (pulmonary edema)', 'PE'],
	['hyperthyroidism (HT)', 'HT'],
	['- **MTX:** mitoxantrone 12 mg/m² every 3 months.', 'MTX'],
	['**CMV:** controlled mechanical ventilation is set to 12/min', 'CMV'],
	['**BD:** Behçet’s disease flares', 'BD'],
])('sees that %j writes an abbreviation out otherwise', (text, abbreviation) => {
	expect(findOtherMeanings(terms, text)).toEqual([abbreviation]);
});

test.each([
	'Dermatomyositis (DM), in short DM.',
	'DM: duloxetine in the morning, 5 mg',
	'**PO:** prednisolone or dexamethasone',
	'pulmonary embolism (PE), computerised tomography (CT) and CT (computed tomography)',
	'given intravenously (IV) or not (PO)',
	'NSAIDs (non-steroidal anti-inflammatory drugs), nonsteroidal antiinflammatory drugs (NSAIDs)',
	'**HT:** hypertension treatment, **ANA:** antinuclear antibodies of 1:160, **IV:** intravenous vancomycin',
	'**MTX:** methotrexate 15 mg and **BD:** bone and disc pain',
	'see Management (PT) and (FH)',
])('leaves %j to the vocabulary', (text) => {
	expect(findOtherMeanings(terms, text)).toEqual([]);
});

test('leaves abbreviations out of a vocabulary, and their terms in it', () => {
	const [first] = withoutAbbreviations(terms, ['DM']);
	expect(first).toMatchObject({ term: 'dermatomyositis', abbreviations: [] });
	expect(withoutAbbreviations(terms, [])).toBe(terms);
});

test('a topic has the vocabulary without what one of its pages writes out otherwise', () => {
	const root = mkdtempSync(join(tmpdir(), 'vocabulary-'));
	const folder = join(root, 'content', 'docs', 'diabetes');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.mdx'), 'DM is common.');
	const shortNames = () =>
		readTopicTerms(pathToFileURL(`${root}/`), 'diabetes', terms).flatMap(
			({ abbreviations }) => abbreviations
		);
	expect(shortNames()).toContain('DM');
	writeFileSync(join(folder, 'signs.md'), 'Diabetes mellitus (DM).');
	expect(shortNames()).not.toContain('DM');
	rmSync(root, { recursive: true });
});
