import type { Problem } from '../../lib/problems.ts';
import type { ConvertedPage } from '../converted.ts';
import type { SourceNotes } from '../read/parts.ts';
import { shorten } from '../read/counted.ts';
import { blockTexts, textsOf } from './block-texts.ts';
import { readBack } from './read-back.ts';

/**
 * Proves that a page shows what the notes say: reads it back as the site will, holds each block
 * against what was to be written, character by character, and all words against those of the notes.
 *
 * Returns what is wrong; nothing if all is well.
 */
export function checkPage(page: CheckedPage, source: SourceNotes): Flaw[] {
	const wanted = blockTexts(page.tree);
	const shown = tryReadBack(page.text);
	if (typeof shown === 'string') {
		return [flaw(page, wanted[0]?.line, `makes a page that does not build (${shown})`)];
	}
	const differing = findDiffering(wanted, shown);
	if (differing) {
		const { line, text } = differing;
		return [flaw(page, line, `has “${shorten(text)}”, which would not show as it is written`)];
	}
	if (source.root) return [];
	const texts = textsOf(source).filter(({ line }) =>
		page.lines.some(({ from, to }) => from <= line && line < to)
	);
	const written = wanted.slice(page.added).flatMap(({ text }) => wordsOf(text));
	let place = 0;
	for (const { text, line } of texts)
		for (const word of wordsOf(text))
			if (written[place++] !== word)
				return [flaw(page, line, `has the word “${word}”, which is moved`)];
	const further = written[place];
	return further === undefined
		? []
		: [flaw(page, texts.at(-1)?.line, `has the word “${further}”, which is moved`)];
}

/** The words of a text, in lower case. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** A page as it is to be written; `added` blocks at its beginning do not come from the notes. */
type CheckedPage = Pick<ConvertedPage, 'name' | 'tree' | 'text' | 'lines'> & { added: number };

type Flaw = Omit<Problem, 'file'>;

function tryReadBack(text: string): string[] | string {
	try {
		return readBack(text);
	} catch (error) {
		return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
	}
}

function findDiffering(
	wanted: readonly { text: string; line: number }[],
	shown: readonly string[]
) {
	const place = wanted.findIndex(({ text }, index) => {
		const found = shown[index] ?? '';
		return text !== found && flatten(text) !== flatten(found);
	});
	if (place >= 0) return wanted[place];
	return wanted.length < shown.length ? { line: 0, text: shown[wanted.length] ?? '' } : undefined;
}

function flaw(page: CheckedPage, line: number | undefined, what: string): Flaw {
	return {
		line: line || page.lines[0]?.from,
		message: `${what} on the way to ${page.name}.mdx`,
		fix: 'write this line in a simpler way, in words',
	};
}

const flatten = (text: string): string => text.replace(/[ \t\r\n\f\v]+/g, ' ').trim();
