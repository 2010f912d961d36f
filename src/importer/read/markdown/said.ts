import type { Notice } from '../parts.ts';
import type { SaidKind } from './phrase-context.ts';

/** Something of a line that was left out or stays as it was typed. */
export interface Said {
	kind: SaidKind;
	what: string;
	line: number;
}

/** Says it: once a line, and once for pictures of the web. */
export function describeSaid(said: readonly Said[]): Notice[] {
	const remote = said.filter(({ kind }) => kind === 'remote picture');
	const [first] = remote;
	const others = said.filter(({ kind }) => kind !== 'remote picture').map(describe);
	if (!first) return others;
	const count = remote.length === 1 ? '1 picture' : `${remote.length} pictures`;
	return [
		...others,
		{
			line: first.line,
			message: `shows ${count} from the web (${first.what}), which became ${remote.length === 1 ? 'a link' : 'links'}: the site works without a connection`,
			fix: 'save the picture beside the notes and name that file, if you may publish it',
		},
	];
}

function describe({ kind, what, line }: Said): Notice {
	switch (kind) {
		case 'formula':
			return {
				line,
				message: `has the formula “${what}”, which stays as it is written`,
				fix: 'write it in words, or make a picture of it',
			};
		case 'tag':
			return {
				line,
				message: `has the HTML tag “${what}”, which is shown as it was typed`,
				fix: 'take the tag out',
			};
		case 'query':
			return {
				line,
				message: `has a block (${what}) that only the program with the notes can work out: left out`,
				fix: 'write down what it finds',
			};
		case 'diagram':
			return {
				line,
				message: `has a diagram (${what}), which a page cannot draw: it stays as it was typed`,
				fix: 'make a picture of it',
			};
		case 'expression':
			return {
				line,
				message: `has “${what}”, which only the program can work out: it stays as it was typed`,
				fix: 'write down what it shows',
			};
		case 'macro':
			return {
				line,
				message: `has ${what}, which only the program can show: left out`,
				fix: 'write down what it shows',
			};
		case 'file':
			return {
				line,
				message: `shows the file “${what}”, which stays behind`,
				fix: 'say in words what it holds, or make a picture of it',
			};
		case 'embedded note':
			return {
				line,
				message: `shows the note “${what}” within this one: it is linked instead`,
				fix: 'copy it here if it should be read here',
			};
		case 'coloured':
			return {
				line,
				message: `tells words from others by their colour (${what}), which pages do not show`,
				fix: 'highlight what the colour means (==words==), or say it in words',
			};
		case 'merged':
			return {
				line,
				message:
					'has a table with merged cells: each stands in its first place, the others are empty',
				fix: 'see on the page that every value stands under the right head',
			};
		default:
			return { line, message: `has ${what}`, fix: 'see that it is right on the page' };
	}
}
