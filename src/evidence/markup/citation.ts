/**
 * Splits a text at its citations: `as shown [@wang2021; @hinze2018].` has one, with two keys.
 *
 * Returns the text between citations, the keys of each citation, malformed citations, and text that may be keys outside of
 * citations, as in “[see @wang2021]” and “[wang2021]”. The bibliography decides whether they are.
 */
export function splitCitations(text: string): CitationPart[] {
	const parts: CitationPart[] = [];
	let from = 0;
	for (const match of text.matchAll(citation)) {
		if (match.index > from) parts.push({ kind: 'text', text: text.slice(from, match.index) });
		const linesAbove = text.slice(0, match.index).split('\n').length - 1;
		const [written, marked, key = marked] = match;
		parts.push({
			...(key ? { kind: 'mention', written, key } : readCitation(written)),
			linesAbove,
		});
		from = match.index + match[0].length;
	}
	if (from < text.length) parts.push({ kind: 'text', text: text.slice(from) });
	return parts;
}

const citation =
	/\[@(?:[^[\]]*\]|\S*)|(?<![\p{L}\p{N}@/])@(\w(?:[\w:.-]*\w)?)|\[([a-z][\w:.-]*\d[\w:.-]*)\](?![(:[])/giu;

/** A text without its citations, for headings that cite a source. */
export const withoutCitations = (text: string): string =>
	splitCitations(text)
		.map((part) => (part.kind === 'text' ? part.text : part.kind === 'mention' ? part.written : ''))
		.join('')
		.trim();

/** Whether a page may contain evidence. A quick check of its text. */
export const hasEvidence = (page: string): boolean => /<Evidence\b|\[@/.test(page);

/**
 * Reads the keys in an attribute: `cite="wang2021 hinze2018"`, or the inside of `cite={["wang2021"]}`.
 * Returns nothing if it is neither.
 */
export function readKeys(value: AttributeValue): string[] | undefined {
	if (typeof value === 'string') return splitWords(value);
	if (!value || !/^\s*(?:\[[^[\]]*\]|'[^']*'|"[^"]*")\s*$/.test(value.value)) return undefined;
	const inner = value.value.trim().replace(/^\[|\]$/g, '');
	const keys = inner.split(',').filter((part) => part.trim());
	const texts = keys.map((part) => /^\s*(["'])([^"']*)\1\s*$/.exec(part)?.[2]);
	return texts.every((text) => text !== undefined) ? texts.flatMap(splitWords) : undefined;
}

const splitWords = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

function readCitation(written: string): WrittenCitation {
	const inner = /^\[(@[\w:.-]+(?:\s*;\s*@[\w:.-]+)*)\]$/.exec(written)?.[1];
	if (!inner) return { kind: 'malformed', written };
	return { kind: 'citation', keys: inner.split(';').map((key) => key.trim().slice(1)) };
}

/** A stretch of text, a citation, or something that was meant to be one. */
export type CitationPart =
	| { kind: 'text'; text: string }
	/** `linesAbove`: how many lines of the text stand above it. */
	| (WrittenCitation & { linesAbove: number });

/** Value of an attribute as MDX parses it: a text, or the source of an expression. */
export type AttributeValue = string | { value: string } | null | undefined;

type WrittenCitation =
	| { kind: 'citation'; keys: string[] }
	| { kind: 'malformed'; written: string }
	| { kind: 'mention'; written: string; key: string };
