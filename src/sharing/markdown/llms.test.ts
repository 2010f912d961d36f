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
