import { expect, test } from 'vitest';
import { planTopic } from '../convert.ts';
import { readMarkdown } from '../read/markdown/markdown.ts';
import { NoteIndex, type PlacedNote } from './links.ts';

test('leads to the file that a link names, and to no heading of another note', () => {
	const place = (path: string, slug: string, page?: string): PlacedNote => ({
		path,
		slug,
		topic,
		page,
	});
	const topic = planTopic(
		readMarkdown('# Drugs\n\n## Dosing\n\nx\n\n## Care\n\n### Renal\n\n5 mg\n'),
		{
			fallbackTitle: 'Drugs',
		}
	);
	const notes = [place('Drugs/Col.md', 'col', 'dosing'), place('Drugs/Col.txt', 'col-2', 'care')];
	const from = place('start.md', 'start');
	const index = new NoteIndex([...notes, from]);

	expect(index.find('Drugs/Col', from)).toBe('/col/dosing/');
	expect(index.find('Col', from)).toBe('/col/dosing/');
	expect(index.find('Drugs/Col.txt#Renal', from)).toBe('/col-2/care/#renal');
	expect(index.find('Col.txt', from)).toBe('/col-2/care/');
	expect(index.find('Col#Renal', from)).toBe('/col/dosing/');
	expect(index.hasHeading('Col#Renal', from)).toBe(false);
	expect(index.hasHeading('Col.txt#Renal', from)).toBe(true);
	expect(index.hasHeading('Col#Drugs', from)).toBe(true);
});

test('finds headings of the same file, and nothing where there is no such heading', () => {
	const topic = planTopic(readMarkdown('# Gout\n\n## Management\n\n### Doses\n\n5 mg\n'), {
		fallbackTitle: 'Gout',
	});
	const note: PlacedNote = {
		path: 'gout.md',
		slug: 'gout',
		topic,
		page: undefined,
		renamed: undefined,
	};
	const index = new NoteIndex([note]);

	expect(index.find('#Doses', note)).toBe('/gout/management/#doses');
	expect(index.find('#cmnt_ref1', note)).toBeUndefined();
});
