import { isTag, isText, type Element, type Text } from 'domhandler';
import { find, findAll, nextElementSibling, textContent } from 'domutils';
import { readWords } from '../../lib/words/words.ts';
import { isBold } from './mark-items.ts';

/**
 * Adds a full stop to paragraphs without closing punctuation, because an indexed text has no lines: “max 4 mg”, “Midazolam: 10
 * mg” would be read as one sentence. Paragraphs that introduce a list or table, or that are the title of what follows, are
 * unchanged.
 */
export function endParagraphs(content: Element): void {
	for (const paragraph of findAll(({ name }) => name === 'p', content.children)) {
		const next = following(paragraph);
		const text = textContent(paragraph).trimEnd();
		if (!next || /^(?:[uod]l|table)$/.test(next.name) || !/[\p{L}\p{N})\]%]$/u.test(text)) continue;
		const isTitle = isBold(paragraph) || (readWords(text).length < 4 && !/\d/.test(text));
		const last = (find(isText, paragraph.children, true, Infinity) as Text[]).at(-1)!;
		if (!isTitle) last.data = `${last.data.trimEnd()}.`;
	}
}

/** The element after another one, in the same item or cell. */
function following(element: Element): Element | null {
	const { parent } = element;
	const isWithin = parent !== null && isTag(parent) && !/^(?:li|d[dt]|t[dh])$/.test(parent.name);
	return nextElementSibling(element) ?? (isWithin ? following(parent) : null);
}
