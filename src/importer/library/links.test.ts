import { expect, test } from 'vitest';
import { planTopic } from '../convert.ts';
import { readMarkdown } from '../read/markdown/markdown.ts';
import { NoteIndex, type PlacedNote } from './links.ts';

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
