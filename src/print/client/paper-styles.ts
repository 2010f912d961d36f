import { matchesOnPaper } from '../paper-media.ts';

/**
 * Has every rule hold that holds on paper, and no other, so that the document can be measured as it will be printed.
 * What a browser prints is laid out by the width of a sheet's text, not by that of its window.
 *
 * `width` is the former in pixels. Returns how to undo that.
 */
export function applyPaperStyles(width: number): () => void {
	const before: [MediaList, string][] = [];
	const hold = (media: MediaList): boolean => {
		const matches = matchesOnPaper(media.mediaText, width, (query) => matchMedia(query).matches);
		before.push([media, media.mediaText]);
		media.mediaText = matches ? 'all' : 'not all';
		return matches;
	};
	for (const sheet of document.styleSheets) {
		if (sheet.media.mediaText && !hold(sheet.media)) continue;
		for (const media of mediaIn(sheet)) hold(media);
	}
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
