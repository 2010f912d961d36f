/** The sizes of paper, in millimetres. */
export const paperSizes = {
	a4: { name: 'A4', width: 210, height: 297 },
	letter: { name: 'letter', width: 215.9, height: 279.4 },
} as const;

/** What there is to choose of something that is printed: the values of each choice, the usual one first. */
export type Options = Readonly<Record<string, readonly [string, ...string[]]>>;

/** How it is printed, as its address says: one value of each choice, and the names of the pages that are printed. */
export type Choices<All extends Options> = {
	readonly [Name in keyof All]: All[Name][number];
} & { readonly pages: readonly string[] };

/**
 * Reads choices from an address: `?form=sheet&paper=letter&pages=overview,management`.
 *
 * `allPages` are the names of the pages there are. What is left out, or not known, is as usual: all pages, and the first
 * value of each choice.
 */
export function readChoices<const All extends Options>(
	query: URLSearchParams,
	options: All,
	allPages: readonly string[]
): Choices<All> {
	const wanted = query.getAll('pages').join().split(',');
	const pages = allPages.filter((page) => wanted.includes(page));
	const chosen = Object.entries(options).map(([name, values]) => {
		const said = query.getAll(name).at(-1);
		return [name, values.find((value) => value === said) ?? values[0]];
	});
	return {
		...(Object.fromEntries(chosen) as Choices<All>),
		pages: pages.length > 0 ? pages : allPages,
	};
}

/** Writes choices as an address's query, shortest form: an empty string for the usual ones. */
export function writeChoices<All extends Options>(
	choices: Choices<All>,
	options: All,
	allPages: readonly string[]
): string {
	const parts = Object.entries(options)
		.filter(([name, [usual]]) => choices[name] !== usual)
		.map(([name]) => `${name}=${choices[name]}`);
	if (choices.pages.length < allPages.length) parts.push(`pages=${choices.pages.join(',')}`);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
