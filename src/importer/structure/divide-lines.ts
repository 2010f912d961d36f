import type { SourceNotes } from '../read/parts.ts';
import { outline } from './outline.ts';
import { buildPage } from './page-tree.ts';
import type { PageSet } from './page-names.ts';
import type { Divided } from './divided.ts';

/** Divides plain text into pages. */
export function divideLines(
	{ parts = [] }: SourceNotes,
	writeTitle: (title: string) => string,
	set?: PageSet
): Divided {
	const found = outline(parts, set);
	const preamble = buildPage(found.preamble, found.flattened, writeTitle);
	const divided: Divided = {
		preamble: preamble.children,
		pages: [],
		joined: [...preamble.joined],
	};
	if (found.title) divided.title = found.title;
	for (const { title, line, blocks } of found.pages) {
		const { children, joined } = buildPage(blocks, found.flattened, writeTitle);
		divided.pages.push({ title, line, blocks: children });
		divided.joined.push(...joined);
	}
	return divided;
}
