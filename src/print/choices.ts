/** How a booklet is printed, as its address says. */
export interface Choices {
	/** The whole booklet, or the sheet of one side. */
	form: 'booklet' | 'sheet';
	/** Names of the pages that are printed. */
	pages: readonly string[];
	/** Whether evidence notes are printed. */
	evidence: boolean;
	paper: 'a4' | 'letter';
	text: 'normal' | 'large' | 'compact';
}

/**
 * Reads choices from an address: `?pages=overview,management&evidence=without&paper=letter&text=large`.
 *
 * `allPages` are the names of the pages there are. What is left out, or not known, is as usual: all
 * pages, with evidence notes, A4, normal text.
 */
export function readChoices(query: URLSearchParams, allPages: readonly string[]): Choices {
	const wanted = query.get('pages')?.split(',') ?? [];
	const pages = allPages.filter((page) => wanted.includes(page));
	return {
		form: query.get('form') === 'sheet' ? 'sheet' : 'booklet',
		pages: pages.length > 0 ? pages : allPages,
		evidence: query.get('evidence') !== 'without',
		paper: query.get('paper') === 'letter' ? 'letter' : 'a4',
		text: oneOf(['large', 'compact'], query.get('text')) ?? 'normal',
	};
}

/** Writes choices as an address's query, shortest form: an empty string for the usual ones. */
export function writeChoices(choices: Choices, allPages: readonly string[]): string {
	const { form, pages, evidence, paper, text } = choices;
	const parts = [
		form !== 'booklet' && `form=${form}`,
		pages.length < allPages.length && `pages=${pages.join(',')}`,
		!evidence && 'evidence=without',
		paper !== 'a4' && `paper=${paper}`,
		text !== 'normal' && `text=${text}`,
	].filter((part) => part !== false);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}

function oneOf<const T extends string>(known: readonly T[], value: string | null): T | undefined {
	return known.find((one) => one === value);
}
