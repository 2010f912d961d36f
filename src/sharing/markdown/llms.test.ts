import { expect, test } from 'vitest';
import { buildTopics } from '../../topics/topic.ts';
import { TopicSchema } from '../../topics/schema.ts';
import { writeLlms } from './llms.ts';

test('the pages are listed by topic, with what each is about', () => {
	const topics = buildTopics(
		[{ id: 'gout', data: TopicSchema.parse({ title: 'Gout', summary: 'Urate in joints.' }) }],
		[
			{ id: 'gout', data: { title: 'Key points' } },
			{ id: 'gout/management', data: { title: 'Management', description: 'Drugs.' } },
		]
	);
	const site = { name: 'Notes', tagline: 'To revise.', disclaimer: 'Not medical advice.' };
	const text = writeLlms(site, topics, (path) => `https://a.org${path}index.md`);

	expect(text.split('\n\n').filter((part) => !part.startsWith('Not medical advice'))).toEqual([
		'# Notes',
		'> To revise.',
		'## Gout',
		'Urate in joints.',
		'- [Key points](https://a.org/gout/index.md)\n- [Management](https://a.org/gout/management/index.md): Drugs.\n',
	]);
	expect(text).toContain('Not medical advice. Each page says');
});

test('text stays text', () => {
	const [topic] = buildTopics(
		[
			{
				id: 'x',
				data: TopicSchema.parse({ title: '5*3 <script>', summary: '# [a](b) &amp; _c_' }),
			},
		],
		[{ id: 'x', data: { title: '1. a]', description: '<b> | ~d~' } }]
	);
	const text = writeLlms({ name: 'N', tagline: 'D' }, topic ? [topic] : [], (path) => path);
	expect(text).toContain('## 5\\*3 \\<script>\n\n\\# \\[a\\](b) \\&amp; \\_c\\_\n');
	expect(text).toContain('- [1\\. a\\]](/x/): \\<b> \\| \\~d\\~\n');
});
