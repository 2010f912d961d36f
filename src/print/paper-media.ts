/**
 * Tells whether a list of media queries holds on paper.
 *
 * `width` is that of a sheet's text in pixels; `isTrue` answers what has nothing to do with paper, as
 * `(prefers-color-scheme: dark)`.
 */
export function matchesOnPaper(
	list: string,
	width: number,
	isTrue: (feature: string) => boolean
): boolean {
	return list.trim() === '' || list.split(',').some((query) => holds(query.trim()));

	function holds(query: string): boolean {
		const [, not, type, rest = query] =
			/^(not\s+|only\s+)?(all|print|screen|speech)\b(.*)$/i.exec(query) ?? [];
		const features = rest.match(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g) ?? [];
		const isOfType = !type || /^(?:all|print)$/i.test(type);
		const matches = isOfType && features.every(holdsFeature);
		return /^not/i.test(not ?? '') ? !matches : matches;
	}

	function holdsFeature(feature: string): boolean {
		const [, before, size, unit] = widthFeature.exec(feature) ?? [];
		if (!before) return isTrue(feature);
		const pixels = Number(size) * (unit === 'px' ? 1 : 16);
		return /min|>/.test(before) ? width >= pixels : width <= pixels;
	}
}

const widthFeature =
	/^\(\s*(min-width:|width\s*>=|max-width:|width\s*<=)\s*([\d.]+)(px|r?em)\s*\)$/;
