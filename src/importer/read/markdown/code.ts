import type { Code, RootContent } from 'mdast';
import { asideFor, makeAside } from '../../tree/aside.ts';
import { lineOf, paragraph } from '../../tree/blocks.ts';
import { readFormula } from '../formula.ts';
import { titleOr } from './block-lines.ts';
import type { BoxReader } from './boxes.ts';
import { readFence } from './fences.ts';
import { readPhrases } from './phrases.ts';
import { restore } from './raw.ts';

/**
 * Reads a block of code, which may stand for something else. Its language is left out: it would be
 * coloured, by a name that the notes do not give to be read.
 */
export function readCode(block: Code, reader: BoxReader): RootContent[] {
	const line = lineOf(block);
	if (isIndentedList(block))
		return reader.read(reader.parse('\n'.repeat(line - 1) + block.value).children);
	const fence = readFence(block.lang ?? '', block.value, block.meta ?? '');
	const value = restore(block.value, reader.context);
	const code: Code = { type: 'code', value, position: block.position };
	switch (fence.kind) {
		case 'box': {
			// Its first line is the one below the fence.
			const body = reader.parse('\n'.repeat(line) + fence.body).children;
			const title = readPhrases(reader.phrases(fence.title), reader.context);
			const children = reader.read(body);
			const settings = block.value.matchAll(/^(?:title(?=:)|(?:collapse|icon|color|:\w+):.*)/gim);
			reader.context.left.push(...[...settings].map(([setting]) => setting));
			return [makeAside(asideFor(fence.callout), titleOr(fence.callout, title), children, line)];
		}
		case 'formula': {
			const content = readFormula(value);
			if (content) return [paragraph(content, line)];
			reader.context.say('formula', value.trim());
			return [code];
		}
		case 'query':
			reader.context.say('query', fence.language);
			reader.context.left.push(value);
			return [];
		case 'diagram':
			reader.context.say('diagram', fence.language);
			return [code];
		case 'code':
			return [code];
	}
}

/** Items that stand under no other, but are indented as if they did, are no code. */
const isIndentedList = ({ value, position }: Code): boolean =>
	value.split('\n').length === (position?.end.line ?? 0) - (position?.start.line ?? 0) + 1 &&
	/^(?:[-*+]|\d{1,2}[.)])[ \t]+\S/.test(value);
