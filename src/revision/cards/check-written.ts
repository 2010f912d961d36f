import { count } from '../../lib/count.ts';
import type { Problem } from '../../lib/problems.ts';
import { allBelow } from './evidence.ts';
import type { PageOutline, WrittenCard, WrittenQuestion } from './outline.ts';
import { plainText } from './rich.ts';
import { countWords } from './words.ts';

/**
 * Finds everything wrong with the cards and questions that authors have written on a page, and where it does not parse and so
 * has none.
 */
export function checkWritten({ file, blocks, flaws }: PageOutline): Problem[] {
	const checks = blocks.flatMap((block) => {
		if (block.type === 'question') return checkQuestion(block);
		const owners = block.type === 'table' ? [block] : allBelow(block);
		return owners.flatMap(({ asked }) => asked).flatMap(checkCard);
	});
	const wrong = checks.filter(([isWrong]) => isWrong);
	return [
		...flaws.map((flaw) => ({ file, ...flaw })),
		...wrong.map(([, line, message, fix]) => ({ file, line, message, fix })),
	];
}

function checkCard({ ask, short, off, unknown, line }: WrittenCard): Check[] {
	const asksNothing = ask === undefined && short === undefined && !off;
	const isEmpty = ask === '' || short === '';
	const takes = 'ask="…", short="…" or off';
	return [
		...unknown.map((name): Check => {
			const gives = `gives a <Card> “${name}”, which it does not know`;
			return [true, line, gives, `it takes ${takes}`];
		}),
		[asksNothing, line, 'has a <Card> that asks nothing', `write ${takes} into it`],
		[isEmpty, line, 'has a <Card> with an empty text', 'write the text, or leave it out'],
	];
}

/** What may be wrong in a line, whether it is, and the edit. */
type Check = [isWrong: boolean, line: number, message: string, fix: string];

/**
 * Holds a question to what examiners ask of single-best-answer items: one key, a reason for each option,
 * options of like lengths, no “all of the above” (NBME, “Constructing written test questions”).
 */
function checkQuestion({ ask, options, hasOther, line }: WrittenQuestion): Check[] {
	const { length } = options;
	const isUnfit = length < 3 || length > 5;
	const keys = options.filter(({ isKey }) => isKey).length;
	const texts = options.map(({ text }) => plainText(text));
	const lengths = texts.map(countWords);
	const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
	const hasKeys = `has a <Question> with ${count(keys, 'right option')}`;
	const tells = `has options of ${shortest} to ${longest} words, so that their lengths tell the answer`;
	return [
		[!ask, line, 'has a <Question> that asks nothing', 'write the question as ask="…"'],
		[hasOther, line, 'has something in a <Question> that is no option', 'leave only its list'],
		[isUnfit, line, `has a <Question> with ${count(length, 'option')}`, 'give it three to five'],
		[keys !== 1, line, hasKeys, 'mark one of them as “- [x]”, the others as “- [ ]”'],
		...options.flatMap(({ reason, isKey, line }, index): Check[] => {
			const text = texts[index] ?? '';
			const has = `has the option “${text}”`;
			const isOfOthers = /\b(?:all|none|both|any) of (?:the above|these|them)\b/i.test(text);
			const without = `gives no reason for the option “${text}”`;
			const written = `write “- [${isKey ? 'x' : ' '}] **option.** the reason”`;
			return [
				[reason.length === 0, line, without, written],
				[isOfOthers, line, has, 'name something that can be right or wrong by itself'],
				[texts.indexOf(text) !== index, line, `${has} twice`, 'keep one'],
			];
		}),
		[longest > 2 * shortest + 3, line, tells, 'make them alike'],
	];
}
