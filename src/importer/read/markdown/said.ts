import { formulaNotice } from '../formula.ts';
import type { Notice } from '../parts.ts';

/** What is said of a file's lines. */
export type SaidKind = keyof typeof described;

/** Something of a line that was left out or stays as it was typed. */
export interface Said {
	kind: SaidKind;
	what: string;
	line: number;
}

/** Says it: once a line, and once for pictures of the web. */
export function describeSaid(said: readonly Said[]): Notice[] {
	const remote = said.filter(({ kind }) => kind === 'remote picture');
	return [...said.filter(({ kind }) => kind !== 'remote picture'), ...remote.slice(0, 1)].map(
		({ kind, what, line }) => {
			const [message, fix] = described[kind];
			const more = remote.length > 1 ? ` and ${remote.length - 1} more` : '';
			return { line, message: message.replace('*', () => what).replace('+', more), fix };
		}
	);
}

/** What is said of each kind, with * in the place of what it is, and what mends it. */
const described = {
	formula: [formulaNotice('*').message, formulaNotice('*').fix],
	tag: ['has the HTML tag “*”, which is shown as it was typed', 'take the tag out'],
	query: [
		'has a block (“*”) that only the program with the notes can work out: left out',
		'write down what it finds',
	],
	diagram: [
		'has a diagram (*), which a page cannot draw: it stays as it was typed',
		'make a picture of it',
	],
	expression: [
		'has “*”, which only the program can work out: it stays as it was typed',
		'write down what it shows',
	],
	macro: ['has “*”, which only the program can show: left out', 'write down what it shows'],
	hidden: ['has hidden text (“*”): left out', 'show what should be on the page'],
	file: [
		'shows the file “*”, which stays behind',
		'say in words what it holds, or make a picture of it',
	],
	'embedded note': [
		'shows the note “*” within this one: it is linked instead',
		'copy it here if it should be read here',
	],
	coloured: [
		'tells words from others by their colour (*), which pages do not show',
		'highlight what the colour means (==words==), or say it in words',
	],
	merged: [
		'has a table with merged cells: each stands in its first place, the others are empty',
		'see on the page that every value stands under the right head',
	],
	'remote picture': [
		'shows a picture from the web (*)+, which became a link: the site works without a connection',
		'save it beside the notes and name that file, if you may publish it',
	],
} as const;
