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
	const problems = blocks.flatMap((block) => {
		if (block.type === 'question') return checkQuestion(block, file);
		const asked =
			block.type === 'table' ? block.asked : allBelow(block).flatMap(({ asked }) => asked);
		return asked.flatMap((card) => checkCard(card, file));
	});
	return [...flaws.map((flaw) => ({ file, ...flaw })), ...problems];
}

function checkCard({ ask, short, off, unknown, line }: WrittenCard, file: string): Problem[] {
	const problem = (message: string, fix: string): Problem => ({ file, line, message, fix });
	const problems = unknown.map((name) =>
		problem(
			`gives a <Card> “${name}”, which it does not know`,
			'it takes ask="…", short="…" or off'
		)
	);
	if (ask === undefined && short === undefined && !off) {
		problems.push(
			problem('has a <Card> that asks nothing', 'write ask="…", short="…" or off into it')
		);
	}
	if (ask === '' || short === '') {
		problems.push(problem('has a <Card> with an empty text', 'write the text, or leave it out'));
	}
	return problems;
}

/**
 * Holds a question to what examiners ask of single-best-answer items: one key, a reason for each option,
 * options of like lengths, no “all of the above” (NBME, “Constructing written test questions”).
 */
function checkQuestion({ ask, options, hasOther, line }: WrittenQuestion, file: string): Problem[] {
	const keys = options.filter(({ isKey }) => isKey).length;
	const texts = options.map(({ text }) => plainText(text));
	const lengths = texts.map(countWords);
	const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
	const checks: [isWrong: boolean, message: string, fix: string, at?: number][] = [
		[!ask, 'has a <Question> that asks nothing', 'write the question as ask="…"'],
		[hasOther, 'has something in a <Question> that is no option', 'leave only its list'],
		[
			options.length < 3 || options.length > 5,
			`has a <Question> with ${count(options.length, 'option')}`,
			'give it three to five',
		],
		[
			keys !== 1,
			`has a <Question> with ${count(keys, 'right option')}`,
			'mark one of them as “- [x]”, the others as “- [ ]”',
		],
		...options.flatMap(({ reason, line }, index): typeof checks => {
			const text = texts[index] ?? '';
			const isOfOthers = /\b(?:all|none|both|any) of (?:the above|these|them)\b/i.test(text);
			return [
				[
					reason.length === 0,
					`gives no reason for the option “${text}”`,
					'write “- [ ] **option.** the reason”',
					line,
				],
				[
					isOfOthers,
					`has the option “${text}”`,
					'name something that can be right or wrong by itself',
					line,
				],
				[texts.indexOf(text) !== index, `has the option “${text}” twice`, 'keep one', line],
			];
		}),
		[
			longest > 2 * shortest + 3,
			`has options of ${shortest} to ${longest} words, so that their lengths tell the answer`,
			'make them alike',
		],
	];
	return checks.flatMap(([isWrong, message, fix, at = line]) =>
		isWrong ? [{ file, line: at, message, fix }] : []
	);
}
