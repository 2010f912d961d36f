import { formatProblem, type Problem } from '../lib/problems.ts';
import type { ConvertedPage, ConvertedTopic } from './convert.ts';
import type { SectionCount } from './write/count.ts';

/** Says what an import made: each page, each section, the number of items, and what to do next. */
export function describeImport(
	{ title, pages }: ConvertedTopic,
	{ slug, folder, elsewhere, notices }: Made
): string {
	const joined = pages.flatMap((page) => page.joined).sort((a, b) => a - b);
	return [
		`${title} → ${folder}/`,
		'',
		...pages.flatMap(describePage),
		'',
		`${summarise(pages)} Every word of the notes is there.`,
		...(joined.length > 0 ? [describeJoined(joined)] : []),
		...notices.map(formatProblem),
		'',
		elsewhere
			? `Next: move ${folder}/ to content/docs/, then look at it with \`npm run dev\`.`
			: `Next: look at it with \`npm run dev\`, at http://127.0.0.1:4321/${slug}/`,
		'Then complete its topic.yml: short title, other names, specialty, summary.',
	].join('\n');
}

/** Where a topic was put, and what did not go with it. */
interface Made {
	slug: string;
	folder: string;
	/** Whether that is not where the site looks for topics. */
	elsewhere: boolean;
	notices: readonly Problem[];
}

function describePage({ name, title, sections, madeUp }: ConvertedPage): string[] {
	const head = `  ${`${name}.mdx`.padEnd(20)} ${title}`;
	const shown = sections.filter((section) => section.title !== '' || describeCount(section) !== '');
	if (madeUp) return [`${head} (the notes have none)`];
	return [head, ...shown.map(describeSection)];
}

function describeSection(section: SectionCount): string {
	const indent = ' '.repeat(19 + 2 * section.depth);
	const title = section.title === '' ? '(before the first section)' : section.title;
	return `${indent}${title}: ${describeCount(section) || 'nothing'}`;
}

function describeCount({ items, paragraphs, others }: SectionCount): string {
	const counts = [
		count(items, 'item'),
		count(paragraphs, 'paragraph'),
		count(others, 'table or other block', 'tables or other blocks'),
	];
	return counts.filter((text) => text !== '').join(', ');
}

function summarise(pages: readonly ConvertedPage[]): string {
	const sections = pages.flatMap((page) => page.sections);
	const titled = sections.filter(({ title }) => title !== '').length;
	const items = sections.reduce((sum, section) => sum + section.items, 0);
	const counts = [count(pages.length, 'page'), count(titled, 'section'), count(items, 'item')];
	return `${counts.filter((text) => text !== '').join(', ')}.`;
}

function describeJoined(lines: readonly number[]): string {
	const shown = lines.slice(0, 12).join(', ');
	const more = lines.length > 12 ? ` and ${lines.length - 12} more` : '';
	return `Items that begin in lower case continue the item before, see lines ${shown}${more}.`;
}

const count = (number: number, one: string, many = `${one}s`): string =>
	number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
