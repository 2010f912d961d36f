import { expect, test } from 'vitest';
import { formatProblem } from '../lib/problems.ts';
import { parseArguments } from './arguments.ts';

/** Everything that is wrong with a call, as it is printed. */
function problemsOf(...args: string[]): string[] {
	const parsed = parseArguments(args);
	return 'problems' in parsed ? parsed.problems.map(formatProblem) : [];
}

test('reads the notes and every option, in any order', () => {
	expect(
		parseArguments(['--topic=fever', 'my notes.txt', '--title', ' High fever ', '--force'])
	).toEqual({
		call: {
			notes: ['my notes.txt'],
			topic: 'fever',
			title: 'High fever',
			force: true,
			help: false,
		},
	});
});

test('takes what follows -- for the notes', () => {
	expect(parseArguments(['--', '--topic'])).toMatchObject({ call: { notes: ['--topic'] } });
});

test('asks for the notes', () => {
	const problem =
		'npm run import was not told which notes to read → write npm run import -- notes.txt';
	expect(problemsOf()).toEqual([problem]);
	expect(problemsOf('')).toEqual([problem]);
});

test.each([
	['--topic', '--topic needs a value → write it behind, in quotes if it has spaces'],
	['--title=', '--title needs a value → write it behind, in quotes if it has spaces'],
	['--force=yes', '--force takes no value → take away what follows the ='],
	['--titel=x', '--titel is not an option → write --title'],
	[
		'-x',
		'-x is not an option → the options are --topic, --title, --kind, --into, --split, --report, --dry-run, --undo, --force, --help',
	],
	[
		'--topic=../x',
		'--topic “../x” cannot be part of an address: that takes a–z, 0–9 and single hyphens → write --topic x',
	],
	[
		'--topic=404',
		'--topic “404” is the address of another part of the site → write --topic 404-topic or another name',
	],
])('says what is wrong with %s', (option, problem) => {
	expect(problemsOf('notes.txt', option)).toEqual([problem]);
});
