import type { Element } from 'domhandler';
import { isSum } from '../formula.ts';
import { beside } from '../mixed-numbers.ts';
import { raiseText } from '../raised.ts';
import type { TextRun } from './runs.ts';
import type { Look } from './styles.ts';
import { elementsOf, find, findAll } from './xml.ts';

/** Stands before and behind what is struck in an equation: a character of no text. */
export const struckMark = '\uFDD2';

/** What a run shows in an equation that looks like `outer`, of which raised and struck text is marked. */
export function textInEquation({ text, look }: TextRun, outer: Look): string {
	const isMoved = look.raised !== '' && look.raised !== outer.raised;
	const shown = isMoved ? raised(text, look.raised === 'sup' ? '^' : '_') : text;
	return look.struck ? strike(shown) : shown;
}

/** Tells whether an element is there to take up room, and is not shown. */
export const isPhantom = (node: Element): boolean =>
	node.name === 'm:phant' && isOff(propertyOf(node, 'm:show'));

/** Writes equations of Word on one line: fractions with a slash, roots with √, powers with ^ or raised. */
export class MathReader {
	readonly readRun: (run: Element) => string;

	/** `readRun` returns what a run shows, as an equation has it. */
	constructor(readRun: (run: Element) => string) {
		this.readRun = readRun;
	}

	/** Writes an element of an equation. */
	read(node: Element): string {
		const content = () => this.#part(node, 'm:e');
		switch (node.name) {
			case 'm:r':
			case 'w:r':
				return this.readRun(node);
			case 'm:oMathPara':
				return this.#each(node, /^(?!.*Pr$)/)
					.filter((value) => value !== '')
					.join('\n');
			case 'm:f':
				return this.#fraction(this.#part(node, 'm:num'), this.#part(node, 'm:den'), node);
			case 'm:sSup':
			case 'm:sSub':
			case 'm:sSubSup':
				return this.#base(find(node, 'm:e')) + this.#scripts(node);
			case 'm:rad':
				return root(this.#part(node, 'm:deg'), grouped(content()));
			case 'm:func':
				return `${this.#part(node, 'm:fName')} ${content()}`;
			case 'm:limLow':
				return content() + raised(this.#part(node, 'm:lim'), '_');
			case 'm:limUpp':
				return content() + raised(this.#part(node, 'm:lim'), '^');
			case 'm:sPre':
				return (
					raised(this.#part(node, 'm:sup'), '^') +
					raised(this.#part(node, 'm:sub'), '_') +
					content()
				);
			case 'm:acc':
				return marked(content(), propertyOf(node, 'm:chr') ?? '\u0302');
			case 'm:bar':
				return marked(content(), '\u0305');
			case 'm:groupChr':
				return withArrow(content(), propertyOf(node, 'm:chr') ?? '');
			case 'm:borderBox':
				return isCrossed(node) ? strike(content()) : content();
			case 'm:phant':
				return isPhantom(node) ? '' : content();
			case 'm:eqArr':
				return this.#each(node, /^m:e$/).join('; ');
			case 'm:d':
				return this.#delimited(node);
			case 'm:nary':
				return `${sign(node)}${this.#scripts(node)} ${content()}`;
			case 'm:mr':
				return this.#each(node, /^m:e$/).join(', ');
			case 'm:m':
				return `[${this.#each(node, /^m:mr$/).join('; ')}]`;
			default:
				return /Pr$|^w:(?:del|moveFrom)$/.test(node.name) ? '' : this.#inside(node);
		}
	}

	/** What stands beside a fraction is no part of it: “1” and ½ are 1 1/2, and a factor behind its slash would go on. */
	#inside(node: Element): string {
		const parts = elementsOf(node);
		const read = parts.map((part) => this.read(part));
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
	}

	#part(node: Element, name: string): string {
		const found = find(node, name);
		return found ? this.#inside(found) : '';
	}

	/** Parts of an element, each without the line breaks around it. */
	#each(node: Element, name: RegExp): string[] {
		return elementsOf(node)
			.filter((child) => name.test(child.name))
			.map((child) => this.read(child).replace(/^\n+|\n+$/g, ''));
	}

	/** Without a bar one stands above the other. */
	#fraction(above: string, below: string, node: Element): string {
		return propertyOf(node, 'm:type') === 'noBar'
			? `[${above}; ${below}]`
			: `${grouped(above)}/${grouped(below)}`;
	}

	/** What an exponent belongs to: the whole of a sum, of a fraction, of a root or of another power. */
	#base(node: Element | undefined): string {
		const value = node ? this.#inside(node) : '';
		const isOne = elementsOf(node).every(
			({ name }) => !/^m:(?:f|rad|sSup|sSubSup|box|func)$/.test(name)
		);
		return isOne && !isSum(value) ? value : `(${value})`;
	}

	#scripts(node: Element): string {
		return raised(this.#part(node, 'm:sub'), '_') + raised(this.#part(node, 'm:sup'), '^');
	}

	#delimited(node: Element): string {
		const mark = (name: string, fallback: string) => propertyOf(node, name) ?? fallback;
		const content = this.#each(node, /^m:e$/).join(mark('m:sepChr', '|'));
		return `${mark('m:begChr', '(')}${content}${mark('m:endChr', ')')}`;
	}
}

const strike = (value: string): string =>
	value.trim() && struckMark + value.replaceAll(struckMark, '') + struckMark;

const raised = (value: string, mark: '^' | '_'): string =>
	value === ''
		? ''
		: (raiseText(value, mark === '^' ? 'sup' : 'sub') ?? `${mark}${grouped(value)}`);

const grouped = (value: string): string => (/^[\p{L}\p{N}.]*$/u.test(value) ? value : `(${value})`);

/** A bar or the like stands behind the character that it is drawn above. */
const marked = (value: string, mark: string): string =>
	[...value].map((character) => character + mark).join('');

/** An arrow stands before the words above or below it; a brace says nothing. */
const withArrow = (value: string, sign: string): string =>
	!/[←-⇿⟵-⟿]/u.test(sign) ? value : ` ${sign}${value.trim() === '' ? ' ' : ` (${value}) `}`;

/** The degree of a root would go on a number that stands before it, and a raised one be a power of that. */
const root = (degree: string, value: string): string => {
	const sign = { '': '√', 2: '√', 3: '∛', 4: '∜' }[degree.trim()];
	return sign === undefined ? `(${value}^(1/${grouped(degree)}))` : sign + value;
};

/** The value of one of an element's own properties. */
const propertyOf = (node: Element, name: string): string | undefined =>
	find(find(node, `${node.name}Pr`), name)?.attribs['m:val'];

/** Whether a line goes through what a box holds. */
const isCrossed = (node: Element): boolean =>
	elementsOf(find(node, 'm:borderBoxPr')).some(
		({ name, attribs }) => name.startsWith('m:strike') && !isOff(attribs['m:val'])
	);

const isOff = (value = ''): boolean => /^(?:0|off|false)$/.test(value);

const sign = (node: Element): string => findAll(node, 'm:chr')[0]?.attribs['m:val'] ?? '∫';
