import { textArea, type Choices } from '../paper.ts';

/**
 * Has every rule hold that holds on paper, and no other, so that the document can be measured as it will be printed.
 * Returns how to undo that.
 */
export function applyPaperStyles(choices: Choices): () => void {
	const width = (textArea(choices).width * 96) / 25.4;
	const before = [...document.styleSheets].flatMap((sheet) =>
		[sheet.media, ...mediaIn(sheet)].map((media) => [media, media.mediaText] as const)
	);
	for (const [media, text] of before) media.mediaText = forPaper(text, width);
	return () => {
		for (const [media, text] of before) media.mediaText = text;
	};
}

/** The conditions of the rules in a sheet, or in a group of rules. */
function mediaIn(group: CSSStyleSheet | CSSGroupingRule): MediaList[] {
	return [...group.cssRules].flatMap((rule): MediaList[] => {
		const inner = rule instanceof CSSGroupingRule ? mediaIn(rule) : [];
		return rule instanceof CSSMediaRule ? [rule.media, ...inner] : inner;
	});
}

/**
 * Rewrites media queries so that they hold on the screen where they hold on paper: browsers lay out what they print by the
 * width of a sheet's text (`width`, in pixels), not by that of the window.
 */
export const forPaper = (queries: string, width: number): string =>
	queries
		// Nothing that shows a page is of the type `speech`.
		.replace(/\bscreen\b/g, 'speech')
		.replace(/\bprint\b/g, 'all')
		.replace(widthFeature, (_, bound: string, size: string, unit: string) => {
			const pixels = Number(size) * (unit === 'px' ? 1 : 16);
			const holds = /min|>/.test(bound) ? width >= pixels : width <= pixels;
			return holds ? '(min-width: 0)' : '(max-width: 0)';
		});

const widthFeature = /\(\s*(min-width:|width\s*>=|max-width:|width\s*<=)\s*([\d.]+)(px|r?em)\s*\)/g;
