/** The pages that a topic has by default, in clinical order: file name and title. */
export const standardPages = [
	{ name: 'index', title: 'Key points' },
	{ name: 'overview', title: 'Overview' },
	{ name: 'presentation', title: 'Clinical presentation' },
	{ name: 'diagnosis', title: 'Diagnostic approach' },
	{ name: 'management', title: 'Management' },
	{ name: 'complications', title: 'Complications' },
	{ name: 'prognosis', title: 'Prognosis' },
] as const;

/** The page that is none of these: what to know by heart, on one side of paper. */
export const sheetName = 'revision-sheet';

/**
 * Puts page names into reading order: the standard pages, then those that the topic lists, then any
 * others by name. A topic that lists standard pages, too, sets their order as well: listed pages come
 * first then, and standard ones that are not listed after them.
 */
export function orderPages(names: readonly string[], listed: readonly string[]): string[] {
	const standard = standardPages.map(({ name }) => name as string);
	const ownOrder = listed.some((name) => standard.includes(name));
	const order = ownOrder ? [...listed, ...standard] : [...standard, ...listed];
	const place = (name: string) => (order.indexOf(name) + 1 || order.length + 1) - 1;
	return [...names].sort((a, b) => place(a) - place(b) || a.localeCompare(b, 'en'));
}
