/** Takes out of a style sheet what is for paper or small screens alone; `media` says what the whole of it is for. */
export function ofScreen(sheet: string, media: string): string {
	let heeded = isElsewhere(media) ? '' : sheet.replace(/\/\*[^]*?\*\//g, '');
	while (innermost.test(heeded))
		heeded = heeded.replace(innermost, (_, queries: string, rules: string) =>
			isElsewhere(queries) ? '' : rules
		);
	return heeded;
}

/** Rules below a condition, none of which has one of its own. */
const innermost = /@media\b([^{};]*)\{((?:(?:(?!@media)[^{}])*\{[^{}]*\})*[^{}]*)\}/i;

const isElsewhere = (queries: string): boolean =>
	queries.split(',').every((query) => elsewhere.test(query));

const elsewhere =
	/(?<!not\s+)\b(?:print|speech)\b|\bnot\s+(?:all|screen)\b|(?:max-(?:device-)?width\s*:|width\s*<=?)\s*(?:\d{1,3}|1[0-2]\d\d)(?!\d)|:\s*(?:dark|portrait)\b/i;
