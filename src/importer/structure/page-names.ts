import { standardPages } from '../../topics/pages.ts';

/** The standard page that a line names, in any case: by the page's title, or by its file name. */
export function standardPage(text: string): StandardPage | undefined {
	if (text.length > longestName) return undefined;
	const named = normalise(text);
	return standardPages.find(
		({ name, title }) =>
			normalise(title) === named || (name !== 'index' && normalise(name) === named)
	);
}

/** The standard page that an author's own title stands for, if the notes have no other page for it. */
export function kindredPage(text: string): StandardPage | undefined {
	const name = kindred[normalise(text)];
	return standardPages.find((page) => page.name === name);
}

/** A page that a topic has by default. */
export type StandardPage = (typeof standardPages)[number];

const kindred: Record<string, StandardPage['name'] | undefined> = {
	'key facts': 'index',
	'key messages': 'index',
	'take home messages': 'index',
	summary: 'index',
	introduction: 'overview',
	background: 'overview',
	'clinical features': 'presentation',
	'diagnosis and investigations': 'diagnosis',
	'approach to diagnosis': 'diagnosis',
	treatment: 'management',
};

/** Longer lines name no page; most lines are longer. */
const longestName = 60;

/** `KEY  POINTS:` and `key-points` name the same page. */
const normalise = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[\s\-–_]+/g, ' ')
		.replace(/\s*:?\s*$/, '')
		.trim();
