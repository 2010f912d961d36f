import type { PhrasingContent } from 'mdast';
import { mergeTexts } from '../../structure/inline.ts';
import { text } from '../../tree/blocks.ts';
import { element } from '../../tree/elements.ts';
import { dress, raise } from '../raised.ts';

/**
 * `H~2~O`, `10^9^/L`: marks of pandoc, which stand directly behind a letter, digit or bracket; one that raises, at the
 * beginning of a line, too: `^a^ after meals` below a table.
 */
export const readRaised = (value: string): PhrasingContent[] =>
	value.split(raisedMark).flatMap((piece: string | undefined, at) => {
		if (piece === undefined) return [];
		return at % 3 === 0 ? [text(piece)] : raise([text(piece)], at % 3 === 1 ? 'sub' : 'sup');
	});

const raisedMark =
	/(?<=[\p{L})\]^])~([\d+\-−–]{1,4}|[a-z]{1,3})~|(?<=(?:^|\n)|[\p{L}\p{N})\]~])\^([\d+\-−–./\p{L}]{1,8})\^/gu;

/** Marks what stands between two signs such as `==`, which may hold other markup. */
export function pairMarks(content: readonly PhrasingContent[], mark: string): PhrasingContent[] {
	const pieces = content.flatMap((node): (PhrasingContent | 'mark')[] => {
		if (node.type !== 'text') return [node];
		return node.value
			.split(mark === '==' ? /(?<!=)==(?!=)/ : /(?<!\^)\^\^(?!\^)/)
			.flatMap((value, index) => (index === 0 ? [text(value)] : ['mark' as const, text(value)]));
	});
	const made: PhrasingContent[] = [];
	for (let index = 0; index < pieces.length; index++) {
		const piece = pieces[index];
		if (piece !== 'mark') {
			if (piece) made.push(piece);
			continue;
		}
		const end = pieces.indexOf('mark', index + 1);
		const inner = pieces.slice(index + 1, end < 0 ? index + 1 : end) as PhrasingContent[];
		if (inner.length > 0 && isMarkable(inner)) {
			made.push(element('mark', mergeTexts(inner)));
			index = end;
		} else made.push(text(mark));
	}
	return mergeTexts(made);
}

/** Marked text begins and ends with something: in “a == b and c == d” nothing is marked. */
function isMarkable(inner: readonly PhrasingContent[]): boolean {
	const shown = inner.map((node) => (node.type === 'text' ? node.value : 'x')).join('');
	return shown !== '' && !/^\s(?:[^]*\s)?$/.test(shown);
}

const one = /(?:[#.][A-Za-z][\w-]*|[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']+))/.source;
/** What pandoc and kramdown write behind something to say how it looks: `{#id .class width=50%}`. */
const attributes = `\\{:? *(${one}(?: +${one})*) *\\}`;

/** Takes attributes off the end of a heading; `{-}` means that it has no number. */
export const withoutAttributes = (value: string): string =>
	value.replace(new RegExp(`\\s*(?:${attributes}|\\{-\\})\\s*$`), '');

/** Reads `[words]{.underline}` and `[words]{.strikeout}`, and takes attributes off what they stand behind. */
export const readAttributes = (content: readonly PhrasingContent[]): PhrasingContent[] =>
	content.flatMap((node, index) => {
		if (node.type !== 'text' || !node.value.includes('{')) return [node];
		const isBehind =
			index > 0 &&
			/^(?:image|inlineCode|link|strong|emphasis)$/.test(content[index - 1]?.type ?? '');
		const value = isBehind
			? node.value.replace(new RegExp(`^(?:${attributes}|\\{:[^{}]*\\})`), '')
			: node.value;
		return value.split(new RegExp(`(\\[[^[\\]]+\\]${attributes})`)).flatMap((piece, place) => {
			if (place % 3 === 2) return [];
			const [, words, looks = ''] = new RegExp(`^\\[([^[\\]]+)\\]${attributes}$`).exec(piece) ?? [];
			if (words === undefined) return [text(piece)];
			const has = (name: string) => new RegExp(`\\.(?:${name})(?![\\w-])`).test(looks);
			return dress([text(words)], {
				struck: has('strikeout|strike(?:through)?|line-through'),
				marked: has('mark'),
				underlined: has('underline|ul'),
			});
		});
	});
