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

// What stands on the pages is there without scripts, and read sooner.
test.use({ javaScriptEnabled: false });

test('the list of facts is whole', () => {
	expect(sections.flatMap(({ patterns }) => patterns)).toHaveLength(271);
});

test('every page carries every fact of the notes in its section', async ({ page }) => {
	const topicPage = new TopicPage(page);
	const lost: string[] = [];
	for (const [name, sectionsOfPage] of pages) {
		await topicPage.open(name === 'index' ? '' : name);
		for (const { heading, patterns } of sectionsOfPage) {
			const text = await topicPage.sectionText(heading);
			const missing = patterns.filter((pattern) => !new RegExp(pattern, 'i').test(text));
			lost.push(...missing.map((pattern) => `${name}#${heading}: ${pattern}`));
		}
	}

	expect(lost).toEqual([]);
});
