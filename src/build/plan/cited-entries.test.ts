import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPage } from '../../evidence/markup/read-page.ts';
import { citedEntries } from './cited-entries.ts';

const own = '@article{wang_2021, title = {A}}';
const other = '@article{hinze2018, title = {B}}';
const cited = citedEntries(`${own}\n${other}\n`);

test('a topic has of the bibliography what its pages may cite or name, however they write it', () => {
	const pages = [
		'[@wang_2021]',
		'see @wang\\_2021',
		'<Evidence verdict="partly" cite={["wang_2021"]}>',
		'[@other; @wang_2021]',
		'[@wang&#95;2021; @hinze]',
	];
	for (const page of pages.slice(0, -1)) expect(cited(['Text.', page]), page).toBe(own);
	expect(cited(pages)).toBe(`${own}\n${other}`);
	expect(cited(['wang_2021', 'hinze2018'])).toBe('');
});

test('a topic that shows text of other files has all of it', () => {
	for (const page of [
		"import Text from '../text.mdx';",
		"export * from './a.mdx'",
		'w&aacute;ng',
	]) {
		expect(cited([page]), page).toBe(`${own}\n${other}`);
	}
});

test('what “@string” says is part of the entries that have it', () => {
	const entry = (name: string) =>
		citedEntries(`@string{j = {${name}}}\n@article{a, journal = j}`)(['[@a]']);
	expect(entry('Gut')).not.toBe(entry('BMJ'));
});

test('what an entry takes by “crossref” is part of it, though it leads in a circle', () => {
	const entry = (title: string) =>
		citedEntries(
			`@inbook{a, crossref = {b}}\n@book{b, title = {${title}}, crossref = {c}}\n@book{c, crossref = {b}}`
		)(['[@a]']);
	expect(entry('One')).not.toBe(entry('Two'));
});

test('whatever a page is written like, all that is read of it as citing or naming a source counts', () => {
	const key = fc.constantFrom('a', 'b_c', 'B_c', 'd:e', 'f-g', 'hé1', 'b', 'c', 'x2020');
	const as = (write: (key: string) => string) => key.map(write);
	const piece = fc.oneof(
		as((key) => `[@${key}]`),
		as((key) => `see @${key}`),
		as((key) => `See [${key}].`),
		as((key) => `[@x2020; @${key.replace('_', '\\_')}]`),
		as((key) => `[@${key.replace(/[_c]/g, (sign) => `&#${sign.charCodeAt(0)};`)}]`),
		as((key) => `<Evidence verdict="partly" cite="${key} a">x</Evidence>`),
		as((key) => `<Evidence verdict="partly" cite={['${key}']}>x</Evidence>`),
		as((key) => `| A | **[@${key}]** |\n|---|---|\n| 1 | [@${key}](/x/) |`),
		fc.constantFrom('Text.', '- Item', 'R&amp;D', '{/* @a */}')
	);
	const pages = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('\n\n'));
	const holds = (page: string) => {
		const { locations, malformed } = readPage(page);
		const named = [...locations.keys(), ...malformed.flatMap(({ key = [] }) => key)];
		const all = citedEntries(named.map((key) => `@book{${key}, title = {${key}}}`).join('\n'));
		return all([page]) === all(['import']);
	};
	fc.assert(fc.property(pages, holds));
});
