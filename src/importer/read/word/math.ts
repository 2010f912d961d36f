import type { Element } from 'domhandler';
import { isSum } from '../formula.ts';
import { beside } from '../mixed-numbers.ts';
import { raiseText } from '../raised.ts';
import type { TextRun } from './runs.ts';
import type { Look } from './styles.ts';
import { elementsOf, find, findAll, textOf } from './xml.ts';

/** Stands before and behind what is struck in an equation: a character of no text. */
export const struckMark = '\uFDD2';

/** What a run shows in an equation that looks like `outer`: raised and struck text is marked. */
export function textInEquation({ text, look }: TextRun, outer: Look): string {
	const mark = { sup: '^', sub: '_', '': '' }[look.raised === outer.raised ? '' : look.raised];
	return strike(mark === '' ? text : raised(text, mark), look.struck);
}

/** Writes an equation of Word on one line: fractions with a slash, roots with √, powers with ^ or raised. */
export function readMath(node: Element): string {
	switch (node.name) {
		case 'm:r':
		case 'w:r':
			return textOf(node);
		case 'm:f': {
			const [above, below] = [part(node, 'm:num'), part(node, 'm:den')];
			const isStack = propertyOf(node, 'm:fPr', 'm:type') === 'noBar';
			return isStack ? `[${above}; ${below}]` : `${grouped(above)}/${grouped(below)}`;
		}
		case 'm:sSup':
		case 'm:sSub':
		case 'm:sSubSup':
			return base(find(node, 'm:e')) + scripts(node);
		case 'm:rad':
			return root(part(node, 'm:deg'), grouped(part(node, 'm:e')));
		case 'm:func':
			return `${part(node, 'm:fName')} ${part(node, 'm:e')}`;
		case 'm:limLow':
		case 'm:limUpp':
			return part(node, 'm:e') + raised(part(node, 'm:lim'), node.name === 'm:limLow' ? '_' : '^');
		case 'm:sPre':
			return (
				raised(part(node, 'm:sup'), '^') + raised(part(node, 'm:sub'), '_') + part(node, 'm:e')
			);
		case 'm:acc':
			return marked(part(node, 'm:e'), propertyOf(node, 'm:accPr', 'm:chr') ?? '\u0302');
		case 'm:bar':
			return marked(part(node, 'm:e'), '\u0305');
		case 'm:groupChr':
			return withArrow(part(node, 'm:e'), propertyOf(node, 'm:groupChrPr', 'm:chr') ?? '');
		case 'm:borderBox':
			return strike(part(node, 'm:e'), isCrossed(node));
		case 'm:phant':
			return isPhantom(node) ? '' : part(node, 'm:e');
		case 'm:oMathPara':
		case 'm:eqArr':
			return elementsOf(node)
				.flatMap((one) => readMath(one).trim() || [])
				.join('; ');
		case 'm:d':
			return delimited(node);
		case 'm:nary':
			return `${sign(node)}${scripts(node)} ${part(node, 'm:e')}`;
		case 'm:m':
			return `[${elementsOf(node)
				.filter(({ name }) => name === 'm:mr')
				.map((row) => elementsOf(row).map(inside).join(', '))
				.join('; ')}]`;
		default:
			return /Pr$|^w:(?:del|moveFrom)$/.test(node.name) ? '' : inside(node);
	}
}

/** What stands beside a fraction is no part of it: “1” and ½ are 1 1/2, and a factor behind its slash would go on. */
const inside = (node: Element): string => {
	const parts = elementsOf(node);
	const read = parts.map(readMath);
	return read
		.map((value, index) => {
			if (parts[index]?.name !== 'm:f') return value;
			const after = read.slice(index + 1).join('');
			const before = read.slice(0, index).join('').trimEnd();
			if (/^\s*[\p{L}\p{N}({[√^_]/u.test(after) || /[\p{L})}\]/÷:√]$/u.test(before))
				return `(${value})`;
			return `${before === '' ? beside : /\d$/.test(before) ? ' ' : ''}${value}${after === '' ? beside : ''}`;
		})
		.join('');
};
const part = (node: Element, name: string): string => {
	const found = find(node, name);
	return found ? inside(found) : '';
};

/** What an exponent belongs to: the whole of a sum, of a fraction, of a root or of another power. */
function base(node: Element | undefined): string {
	const value = node ? inside(node) : '';
	const isOne = elementsOf(node).every(
		({ name }) => !/^m:(?:f|rad|sSup|sSubSup|box|func)$/.test(name)
	);
	return isOne && !isSum(value) ? value : `(${value})`;
}

const scripts = (node: Element): string =>
	raised(part(node, 'm:sub'), '_') + raised(part(node, 'm:sup'), '^');

const grouped = (value: string): string => (/^[\p{L}\p{N}.]*$/u.test(value) ? value : `(${value})`);

const raised = (value: string, mark: string): string =>
	value === ''
		? ''
		: (raiseText(value, mark === '^' ? 'sup' : 'sub') ?? `${mark}${grouped(value)}`);

/** A bar or the like stands behind the character that it is drawn above. */
const marked = (value: string, mark: string): string =>
	[...value].map((character) => character + mark).join('');

/** The degree of a root would go on a number that stands before it, and a raised one be a power of that. */
const root = (degree: string, value: string): string => {
	const sign = { '': '√', 2: '√', 3: '∛', 4: '∜' }[degree.trim()];
	return sign === undefined ? `(${value}^(1/${grouped(degree)}))` : sign + value;
};

/** An arrow stands before the words above or below it; a brace says nothing. */
const withArrow = (value: string, sign: string): string =>
	!/[←-⇿⟵-⟿]/u.test(sign) ? value : ` ${sign}${value.trim() === '' ? ' ' : ` (${value}) `}`;

const strike = (value: string, isStruck: boolean): string =>
	isStruck ? struckMark + value.replaceAll(struckMark, '') + struckMark : value;

/** Whether a line goes through what a box holds. */
const isCrossed = (node: Element): boolean =>
	elementsOf(find(node, 'm:borderBoxPr')).some(({ name }) => name.startsWith('m:strike'));

/** Tells whether an element is there to take up room, and is not shown. */
export const isPhantom = (node: Element): boolean =>
	node.name === 'm:phant' &&
	/^(?:0|off|false)$/.test(propertyOf(node, 'm:phantPr', 'm:show') ?? '');

const propertyOf = (node: Element, properties: string, name: string): string | undefined =>
	find(find(node, properties), name)?.attribs['m:val'];

function delimited(node: Element): string {
	const mark = (name: string, fallback: string) => propertyOf(node, 'm:dPr', name) ?? fallback;
	const content = elementsOf(node)
		.filter(({ name }) => name === 'm:e')
		.map(inside)
		.join(mark('m:sepChr', '|'));
	return `${mark('m:begChr', '(')}${content}${mark('m:endChr', ')')}`;
}

const sign = (node: Element): string => findAll(node, 'm:chr')[0]?.attribs['m:val'] ?? '∫';
