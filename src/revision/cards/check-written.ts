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
	const problems: Problem[] = [];
	const add = (message: string, fix: string, at = line) =>
		problems.push({ file, line: at, message, fix });
	if (!ask) add('has a <Question> that asks nothing', 'write the question as ask="…"');
	if (hasOther) add('has something in a <Question> that is no option', 'leave only its list');
	const keys = options.filter(({ isKey }) => isKey).length;
	if (options.length < 3 || options.length > 5) {
		add(`has a <Question> with ${count(options.length, 'option')}`, 'give it three to five');
	}
	if (keys !== 1) {
		add(
			`has a <Question> with ${count(keys, 'right option')}`,
			'mark one of them as “- [x]”, the others as “- [ ]”'
		);
	}
	const texts = options.map(({ text }) => plainText(text));
	for (const [index, option] of options.entries()) {
		const text = texts[index] ?? '';
		if (option.reason.length === 0) {
			add(
				`gives no reason for the option “${text}”`,
				'write “- [ ] **option.** the reason”',
				option.line
			);
		}
		if (/\b(?:all|none|both|any) of (?:the above|these|them)\b/i.test(text)) {
			add(
				`has the option “${text}”`,
				'name something that can be right or wrong by itself',
				option.line
			);
		}
		if (texts.indexOf(text) !== index)
			add(`has the option “${text}” twice`, 'keep one', option.line);
	}
	const lengths = texts.map(countWords);
	const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
	if (longest > 2 * shortest + 3) {
		add(
			`has options of ${shortest} to ${longest} words, so that their lengths tell the answer`,
			'make them alike'
		);
	}
	return problems;
}
