/** Takes out of a style sheet what a browser does not heed on a wide screen; `media` is what the whole sheet is for. */
export function ofScreen(sheet: string, media: string): string {
	let left = '';
	let heeded = holds(media) ? sheet.replace(/\/\*[^]*?\*\//g, '') : '';
	// Those that stand in others come first.
	while (left !== heeded) {
		left = heeded;
		heeded = left.replace(conditional, (_, kind: string, query: string, rules: string) =>
			kind.toLowerCase() !== 'media' || holds(query) ? rules : ''
		);
	}
	return heeded;
}

/** Rules below a condition, or in a layer. */
const conditional =
	/@(media|supports|layer|container|scope)\b([^{};]*)\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/gi;

/** Whether one of the queries of a condition holds. */
const holds = (queries: string): boolean =>
	queries.split(',').some((query) => {
		const [, not, kind = 'all', rest = ''] =
			/^\s*(?:(not)\s|only\s)?\s*([a-z]+)?(.*)$/i.exec(query) ?? [];
		const conditions = rest.match(/\([^()]*\)/g) ?? [];
		const isMet = /^(?:all|screen)$/i.test(kind) && conditions.every(isOfWideScreen);
		return isMet === (not === undefined);
	});

/** Whether a wide screen in daylight meets a condition: `(min-width: 40em)`, `(width <= 600px)`. */
function isOfWideScreen(condition: string): boolean {
	const [, bound, amount, unit] =
		/^(?=.*width)\D*?(min-|max-|[<>])[^\d()]*([\d.]+)(r?em)?/i.exec(condition) ?? [];
	if (bound === undefined)
		return /:\s*(?:landscape|light|no-preference|hover|fine)\b/i.test(condition);
	const pixels = Number(amount) * (unit === undefined ? 1 : 16);
	return /min|>/i.test(bound) ? pixels <= wide : pixels >= wide;
}

const wide = 1280;
