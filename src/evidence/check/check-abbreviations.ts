import type { Root, RootContent } from 'hast';
import type { Problem } from '../../lib/problems.ts';
import { rememberLast } from '../../lib/remember-last.ts';
import { vocabularyFile } from '../../lib/vocabulary/file.ts';
import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';

/**
 * Finds abbreviations on a page that are explained neither in the vocabulary nor on the page itself, as in "confidence interval
 * (CI)".
 *
 * Two or three capitals that are not a word ("JAK") are an abbreviation and stop a build. Longer ones may be a name or an
 * emphasised word ("SHARE", "NEVER") and only cause a warning. Symbols that need no explanation are ignored, and so are words of
 * a text in capitals: countries, currencies, units, numerals, alleles, gene symbols (`DRB1`).
 */
export function checkAbbreviations(
	file: string,
	root: Readonly<Root>,
	terms: readonly Term[]
): { problems: Problem[]; warnings: Problem[] } {
	const known = knownBy(terms);
	const texts = textsOf(root.children);
	const page = texts.map(({ value }) => value).join(' ');
	const first = new Map<string, number | undefined>();
	for (const { value, line } of texts) {
		for (const match of value.matchAll(capitals)) {
			const [written, abbreviation = ''] = match;
			if (known.has(abbreviation) || first.has(abbreviation)) continue;
			const before = value.slice(0, match.index);
			const after = value.slice(match.index + written.length);
			if (!isAbbreviation(abbreviation, before, after)) continue;
			first.set(abbreviation, line && line + before.split('\n').length - 1);
		}
	}
	const found = { problems: [] as Problem[], warnings: [] as Problem[] };
	for (const [abbreviation, line] of first) {
		if (isExpanded(abbreviation, page)) continue;
		found[abbreviation.length < 4 ? 'problems' : 'warnings'].push({
			file,
			line,
			message: `“${abbreviation}” is never expanded`,
			fix: `write it out, as in “… (${abbreviation})”, or add it to ${vocabularyFile}: under “abbreviations” of what it stands for, or as a term if it is a name`,
		});
	}
	return found;
}

/** Whether capitals are an abbreviation where they stand: "OR 7.0", and not "this OR that". */
function isAbbreviation(capitals: string, before: string, after: string): boolean {
	if (needsNoWords.test(capitals)) return false;
	if (/\p{Lu}{2,}[^\p{L}\p{N}]{1,2}$/u.test(before) || /^ \p{Lu}{2,}/u.test(after)) return false;
	const isRatio = capitals === 'OR' && /^ (?:of )?\d/.test(after);
	return isRatio || !words.has(capitals.toLowerCase());
}

/** Whether a page explains an abbreviation: in brackets after it or before it, or with "means". */
function isExpanded(abbreviation: string, page: string): boolean {
	const around = `[([]\\s*(?:\\p{L}+-)?${abbreviation}s?\\s*[)\\],;]`;
	const behind = `\\b${abbreviation}s?\\s*(?:\\(\\p{L}{3,}|:\\s*\\p{L}|=|means\\b|stands for\\b)`;
	return new RegExp(`${around}|${behind}`, 'u').test(page);
}

/** The capitals in the names of a vocabulary, which is the same for thousands of pages. */
const knownBy = rememberLast(
	(terms: readonly Term[]) => new Set(terms.flatMap(namesOf).flatMap(capitalsIn))
);

const capitalsIn = (name: string): string[] =>
	[...name.matchAll(capitals)].flatMap(([, abbreviation]) => abbreviation ?? []);

/** Two to six capitals, possibly in the plural. With a digit next to them, they are a symbol. */
const capitals = /(?<![\p{L}\p{N}*/])(\p{Lu}{2,6})s?(?![\p{L}\p{N}*/])/gu;

/** Numerals, alleles (`AA`) and names that are known as abbreviations. */
const needsNoWords =
	/^(?:[IVX]+|I{1,3}[A-D]|IV[A-D]|(\p{Lu})\1+|UK|USA?|EU|UN|UAE|USD|EUR|GBP|INR|DNA|RNA|IU|AM|PM|OK|TV|ID|PDF)$/u;

/** Short words that a text may stress by capitals. */
const words = new Set(
	`a add all also an and any are as ask at bad be but by can cut day did do due eat end few for get go had
	has he her his how if in is it its key led less let low man may men more most must new no non nor not now
	of off old on one only or our out own per put red run say see she sit six so ten than the then they this
	to top too try two up use very via was way we well who why with yes yet you`.split(/\s+/)
);

/** The texts of nodes, with their lines; what is code or says which note it is, is none. */
function textsOf(nodes: readonly RootContent[]): { value: string; line: number | undefined }[] {
	return nodes.flatMap((node) => {
		if (node.type === 'text') {
			const value = node.value.replace(/\[@[^\]]*\]/g, '');
			return [{ value, line: node.position?.start.line }];
		}
		const name = 'tagName' in node ? node.tagName : 'name' in node ? node.name : '';
		const isCode = /^(?:code|pre|abbr)$/.test(name ?? '');
		return 'children' in node && !isCode ? textsOf(node.children) : [];
	});
}
