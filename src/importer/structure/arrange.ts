import type { RootContent } from 'mdast';
import type { Divided, DividedPage } from './divided.ts';
import { namePages, type PageName } from './name-pages.ts';
import { usualSet, type PageSet } from './page-names.ts';

/**
 * Gives the pages their file names, in the order of the notes, and makes sure that there is a landing
 * page. What stands before the first page goes there; notes without pages are one, the overview.
 */
export function arrangePages(
	{ preamble, pages, title }: Divided,
	writeTitle: (title: string) => string,
	set: PageSet = usualSet
): PlannedPage[] {
	if (pages.length === 0) {
		const name = nameOf({ name: 'overview', title: 'Overview' }, set);
		const lines = linesBefore(Infinity, title?.line ?? 0);
		return [landingPage([], [], set), { ...name, blocks: preamble, lines }];
	}
	const names = namePages(
		pages.map((page) => page.title),
		writeTitle,
		set
	);
	const planned = pages.flatMap((page, index): PlannedPage[] => {
		const name = names[index];
		const lines = [linesOf(page, pages[index + 1])];
		return name ? [{ ...name, blocks: page.blocks, lines, raw: page.title }] : [];
	});
	const before = linesBefore(pages[0]?.line ?? 1, title?.line ?? 0);
	const landing = planned.find(({ name }) => name === 'index');
	if (!landing) return [landingPage(preamble, before, set), ...planned];
	landing.blocks = [...preamble, ...landing.blocks];
	landing.lines.unshift(...before);
	return planned;
}

/** A page that is to be written. */
export interface PlannedPage extends PageName {
	/** Its title as the notes have it. */
	raw?: string;
	blocks: RootContent[];
	/** Which lines of the notes it holds, without the line that names the page. */
	lines: Lines[];
	/** Whether it is there only because a topic needs a landing page. */
	madeUp?: boolean;
}

/** Lines of the notes, from `from` to before `to`. */
export interface Lines {
	from: number;
	to: number;
}

const linesOf = ({ line }: DividedPage, next: DividedPage | undefined): Lines => ({
	from: line + 1,
	to: next?.line ?? Infinity,
});

/** The lines before the first page, without the title. */
const linesBefore = (end: number, title: number): Lines[] => [
	{ from: 0, to: title },
	{ from: title + 1, to: end },
];

const landingPage = (blocks: RootContent[], lines: Lines[], set: PageSet): PlannedPage => ({
	...nameOf({ name: 'index', title: 'Key points' }, set),
	standard: true,
	blocks,
	lines,
	madeUp: true,
});

/** A page as the set calls it, if it has it. */
function nameOf(page: { name: string; title: string }, set: PageSet): PageName {
	const own = set.find(({ name }) => name === page.name);
	return { ...page, title: own?.title ?? page.title, standard: own !== undefined };
}
