import { expect, test } from 'vitest';
import { formatProblem } from '../../lib/problems.ts';
import { VocabularySchema } from '../../lib/vocabulary/schema.ts';
import { parsePage } from '../markup/read-page.ts';
import { checkInherited } from './check-inherited.ts';
import { listTerms } from './listed-terms.ts';

const vocabulary = VocabularySchema.parse([
	{ term: 'acetylsalicylic acid', synonyms: ['aspirin'], abbreviations: ['ASA'] },
	{ term: 'fever', aspect: true },
]);

function check(...texts: string[]) {
	const pages = texts.map((text, number) => {
		const root = parsePage(text);
		const listed = root ? listTerms(root) : [];
		return { file: `${number}.mdx`, path: `/gout/${number}/`, listed };
	});
	const { problems, warnings } = checkInherited(pages, vocabulary);
	return { problems: problems.map(formatProblem), warnings: warnings.map(formatProblem) };
}

const nothing = { problems: [], warnings: [] };
const note = '<Evidence verdict="differs" cite="a">No.</Evidence>';
const drug = `## Drugs\n\n- **Aspirin:** eases pain.\n  - **Caution:** it harms.\n    ${note}\n`;
const risks = `## Risks\n\n- **More common in:**\n  - girls\n    ${note}\n`;
const row = (cells: string) => `\n| Drug | Use |\n| --- | --- |\n| ${cells} |\n`;

test('refuses a row that repeats a contradicted term without its verdict', () => {
	expect(check(drug + row('Aspirin | With care')).problems).toEqual([
		'0.mdx:9 “Aspirin” stands here without a verdict, and with “Literature differs” in line 4 → add an evidence note with the verdict of what it says here (<Evidence of="…" /> repeats that one)',
	]);
	expect(check(drug, row('ASA | With care')).problems).toEqual([
		'1.mdx:4 “ASA” stands here without a verdict, and with “Literature differs” in 0.mdx:4 → add an evidence note with the verdict of what it says here',
	]);
});

test('takes a row that shows the verdict, inherits it or has one of its own', () => {
	expect(check(drug + row('Aspirin | Care <Evidence of="Aspirin > Caution" />'))).toEqual(nothing);
	expect(check(drug, row(`Aspirin | Care ${note}`))).toEqual(nothing);
	expect(
		check(drug, row('Aspirin | Fever <Evidence verdict="supported" cite="a">Yes.</Evidence>'))
	).toEqual(nothing);
	expect(check(drug, `${row('Aspirin | Care')}\n${note}\n`)).toEqual(nothing);
});

test('refuses an item that is nothing but a contradicted term', () => {
	expect(check(risks, '## Watch\n\n- Watch these:\n  - Girls\n').problems).toEqual([
		'1.mdx:4 “Girls” stands here without a verdict, and with “Literature differs” in 0.mdx:4 → add an evidence note with the verdict of what it says here',
	]);
	expect(check(risks, `## Watch\n\n- Watch these:\n  ${note}\n  - Girls\n`)).toEqual(nothing);
});

test('warns of an item that says something of the term, unless it leads to the note', () => {
	const item = '- **Aspirin:** in low doses, to prevent strokes.';
	expect(check(drug, `## Prevention\n\n${item}\n`)).toEqual({
		problems: [],
		warnings: [
			'1.mdx:3 “Aspirin” stands here without a verdict, and with “Literature differs” in 0.mdx:4 → add an evidence note with the verdict of what it says here, or a link to the section “Drugs”',
		],
	});
	expect(check(drug, `## Prevention\n\n${item} See [Drugs](/gout/0/#drugs).\n`)).toEqual(nothing);
});

test('leaves sound content alone', () => {
	const aspect = `- **Signs:**\n  - fever\n    ${note}\n`;
	expect(check(aspect, '- fever\n')).toEqual(nothing);
	expect(check(drug, '- **Caution:** in renal failure.\n', row('Caution | Renal'))).toEqual(
		nothing
	);
	expect(check(risks, '## Beyond these notes\n\n- girls [@a]\n')).toEqual(nothing);
	expect(check(risks, '- girls and boys\n- **Girls with lupus:** watch them.\n')).toEqual(nothing);
	expect(check('- girls\n', row('Aspirin | Care'))).toEqual(nothing);
	expect(check('- **Girls:** <b>\n')).toEqual(nothing);
});
