import type { Rich } from './rich.ts';

/** What authors mark for a gap: `the risk is ==20–40%==`. */
const mark = /==(?=[^\s=])([^=]*[^\s=])==/g;

/** Whether there is any in a text. */
export const hasCloze = (rich: Rich): boolean =>
	rich.some((part) => typeof part === 'string' && part.search(mark) >= 0);

/** The text without its marks. */
export const withoutCloze = (text: string): string => text.replace(mark, '$1');

/** The same of a text with marks of other kinds. */
export const richWithoutCloze = (rich: Rich): Rich =>
	rich.map((part) => (typeof part === 'string' ? withoutCloze(part) : part));

/** Makes marked words bold where they are the label of a text: they begin it and end with a colon, or are all of it. */
export function boldLabel(rich: Rich): Rich {
	const [first = '', ...others] = rich;
	const [, words, rest = ''] = (typeof first === 'string' && label.exec(first)) || [];
	const isAlone = rest === '' && others.length === 0;
	if (!words || !(isAlone || /:$/.test(words) || /^\s*:/.test(rest))) return rich;
	return hasCloze([rest, ...others]) ? rich : [['strong', words], rest, ...others];
}

const label = /^==([^\s=]|[^\s=][^=]*[^\s=])==(.*)$/s;

/** Makes the gaps of a statement: for each what the front shows, and what is wanted there. */
export function readClozes(rich: Rich): { front: Rich; gap: string }[] {
	const marked = rich.flatMap((part, index) =>
		typeof part === 'string'
			? [...part.matchAll(mark)].map((match) => ({ place: index, match }))
			: []
	);
	return marked.map(({ place, match }) => ({
		front: rich.map((part, index) => {
			if (typeof part !== 'string') return part;
			if (index !== place) return withoutCloze(part);
			const before = withoutCloze(part.slice(0, match.index));
			return `${before}[…]${withoutCloze(part.slice(match.index + match[0].length))}`;
		}),
		gap: match[1] ?? '',
	}));
}
