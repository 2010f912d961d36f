/**
 * Tells whether a list of media queries holds on paper.
 *
 * `width` is that of a sheet's text in pixels; `isTrue` answers what has nothing to do with paper, as
 * `(prefers-color-scheme: dark)`.
 */
export const matchesOnPaper = (
	list: string,
	width: number,
	isTrue: (feature: string) => boolean
): boolean =>
	list.trim() === '' || list.split(',').some((query) => holds(query.trim(), width, isTrue));

function holds(query: string, width: number, isTrue: (feature: string) => boolean): boolean {
	const [, not, type, rest = query] =
		/^(not\s+|only\s+)?(all|print|screen|speech)\b(.*)$/i.exec(query) ?? [];
	const features = rest.match(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g) ?? [];
	const isOfType = !type || /^(?:all|print)$/i.test(type);
	const matches = isOfType && features.every((feature) => holdsFeature(feature, width, isTrue));
	return /^not/i.test(not ?? '') ? !matches : matches;
}

function holdsFeature(
	feature: string,
	width: number,
	isTrue: (feature: string) => boolean
): boolean {
	const [, before, size, unit] =
		/^\(\s*(min-width:|width\s*>=|max-width:|width\s*<=)\s*([\d.]+)(px|r?em)\s*\)$/.exec(feature) ??
		[];
	if (!before) return isTrue(feature);
	const pixels = Number(size) * (unit === 'px' ? 1 : 16);
	return /min|>/.test(before) ? width >= pixels : width <= pixels;
}
