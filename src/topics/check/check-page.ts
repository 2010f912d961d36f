import { checkFrontMatter } from './front-matter.ts';
import type { PageFlaw } from './page-flaw.ts';
import { checkSyntax } from './page-syntax.ts';

/** Finds everything wrong with a page by itself, from the name and the text of its file. */
export const checkPage = (name: string, text: string): PageFlaw[] => [
	...checkFrontMatter(text),
	...(name.endsWith('.mdx') ? checkSyntax(text) : []),
];
