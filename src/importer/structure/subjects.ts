import { isName } from './find-headings.ts';
import { plainText } from './inline.ts';
import type { Content, DraftPage, Outline } from './outlined.ts';
import { isUsualName, standardPage, type PageSet } from './page-names.ts';

/**
 * Makes a page of each subject where plain text treats of several: if a usual name such as Management
 * comes again, what stands under the name of a subject is its section, and not that of another.
 */
export function groupBySubject(found: Outline, set?: PageSet): Outline {
	const names = found.pages.map(({ title }) => title.toLowerCase());
	if (new Set(names).size === names.length) return found;
	const groups: Group[] = [];
	for (const page of found.pages) {
		const usual = standardPage(page.title, set) !== undefined || isUsualName(page.title, set);
		const last = groups.at(-1);
		if (!usual) groups.push({ subject: page, pages: [] });
		else if (!last)
			groups.push({
				subject: found.title && { ...found.title, kind: 'page', blocks: [] },
				pages: [page],
			});
		else if (last.pages.some(({ title }) => title.toLowerCase() === page.title.toLowerCase()))
			groups.push({ subject: takeSubject(last), pages: [page] });
		else last.pages.push(page);
	}
	const pages = groups.flatMap(toPage);
	if (groups.length < 2 || pages.length < groups.length) return found;
	const { title, preamble } = found;
	const isSubject = title !== undefined && pages[0]?.line === title.line;
	return { preamble, ...(title && !isSubject && { title }), pages };
}

/** A subject, and the pages that stand under its name. */
interface Group {
	subject: DraftPage | undefined;
	pages: DraftPage[];
}

/** The line that stands alone before a name that comes again is the name of the next subject. */
function takeSubject({ pages }: Group): DraftPage | undefined {
	const before = pages.at(-1);
	const last = before?.blocks.at(-1);
	if (!before || last?.kind !== 'paragraph' || !last.blankBefore) return undefined;
	const { line, blankBefore, content } = last;
	const title = plainText(content);
	if (!isName(title)) return undefined;
	before.blocks.pop();
	return { kind: 'page', line, blankBefore, title, blocks: [] };
}

const toPage = ({ subject, pages }: Group): DraftPage[] =>
	subject === undefined
		? []
		: [{ ...subject, blocks: [...subject.blocks, ...pages.flatMap(toSection)] }];

const toSection = ({ line, blankBefore, title, blocks }: DraftPage): Content[] => [
	{ kind: 'section', line, blankBefore, depth: 2, title },
	...blocks.map((block) => (block.kind === 'section' ? { ...block, depth: 3 as const } : block)),
];
