import { readFileSync } from 'node:fs';
import { expect, test } from 'playwright/test';
import { TopicPage } from './pages/topic-page.ts';

interface Section {
	page: string;
	heading: string;
	patterns: string[];
}

const file = new URL('fixtures/facts.json', import.meta.url);
const { sections } = JSON.parse(readFileSync(file, 'utf8')) as { sections: Section[] };
const pages = Map.groupBy(sections, ({ page }) => page);

test('the list of facts is whole', () => {
	expect(sections.flatMap(({ patterns }) => patterns)).toHaveLength(271);
});

for (const [name, sectionsOfPage] of pages) {
	test(`the page “${name}” carries every fact of the notes in its section`, async ({ page }) => {
		const topicPage = new TopicPage(page);
		await topicPage.open(name === 'index' ? '' : name);

		const lost: string[] = [];
		for (const { heading, patterns } of sectionsOfPage) {
			const text = await topicPage.sectionText(heading);
			lost.push(
				...patterns
					.filter((pattern) => !new RegExp(pattern, 'i').test(text))
					.map((pattern) => `${heading}: ${pattern}`)
			);
		}

		expect(lost).toEqual([]);
	});
}
