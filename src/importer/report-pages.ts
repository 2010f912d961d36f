import { count } from '../lib/count.ts';
import type { ConvertedPage } from './converted.ts';
import { isEmptyLanding } from './report-files.ts';
import type { SectionCount } from './write/count.ts';

/** Says what stands on a page, section by section. */
export function describePage(page: ConvertedPage): string[] {
	const { name, title, sections } = page;
	const head = `  ${`${name}.mdx`.padEnd(20)} ${title}`;
	const shown = sections.filter((section) => section.title !== '' || describeCount(section) !== '');
	if (page.madeUp)
		return [
			`${head} (the notes have none)`,
			...(isEmptyLanding(page) ? [] : shown.map(describeSection)),
		];
	return [head, ...shown.map(describeSection)];
}

function describeSection(section: SectionCount): string {
	const indent = ' '.repeat(19 + 2 * section.depth);
	const title = section.title === '' ? '(before the first section)' : section.title;
	return `${indent}${title}: ${describeCount(section) || 'nothing'}`;
}

function describeCount({ items, paragraphs, others }: SectionCount): string {
	const counts = [
		items > 0 && count(items, 'item'),
		paragraphs > 0 && count(paragraphs, 'paragraph'),
		others > 0 && count(others, 'table or other block', 'tables or other blocks'),
	];
	return counts.filter(Boolean).join(', ');
}

/** Counts what stands on pages: “2 pages, 3 sections, 7 items.” */
export function summarise(pages: readonly ConvertedPage[]): string {
	const sections = pages.flatMap((page) => page.sections);
	const titled = sections.filter(({ title }) => title !== '').length;
	const items = sections.reduce((sum, section) => sum + section.items, 0);
	const counts = [
		count(pages.length, 'page'),
		titled > 0 && count(titled, 'section'),
		items > 0 && count(items, 'item'),
	];
	return `${counts.filter(Boolean).join(', ')}.`;
}
