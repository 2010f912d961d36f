import type { Element } from 'domhandler';
import { beside } from '../mixed-numbers.ts';
import { symbolOf } from '../symbols.ts';
import { elementsOf, find, findAll, isOn, valueOf } from './xml.ts';

/** The fields of a paragraph that have begun and not ended: an instruction, and the result that Word shows. */
export class Fields {
	readonly #open: { instruction: string; separated: boolean; runs: number }[] = [];

	/** Whether what is read now belongs to an instruction, at whatever depth, which Word does not show. */
	get inInstruction(): boolean {
		return this.#open.some(({ separated }) => !separated);
	}

	/** Where a field leads whose result is read now. */
	get target(): string {
		const found = this.#open
			.map(({ instruction }) => /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction))
			.find((match) => match !== null);
		return found?.[1] ?? '';
	}

	begin(): void {
		this.#open.push({ instruction: '', separated: false, runs: 0 });
	}

	/** Adds to the instruction that is read; the result of a field within is a part of it. */
	instruct(text: string): void {
		const field = this.#open.findLast(({ separated }) => !separated);
		if (field) field.instruction += text;
	}

	/** Ends an instruction; `runs` are those that were read before the result. */
	separate(runs: number): void {
		Object.assign(this.#open.at(-1) ?? {}, { separated: true, runs });
	}

	/** Ends a field. Returns its instruction if it has no result of its own that is shown. */
	end(runs: number): string | undefined {
		const ended = this.#open.pop();
		const shows = ended?.separated && runs > ended.runs;
		return shows || this.inInstruction ? undefined : ended?.instruction;
	}
}

/**
 * What a field without a result shows: a symbol, a fraction or the words of a button, which its instruction writes.
 * Returns nothing if it shows nothing, and `unknown` if it shows what only Word can work out.
 */
export function readInstruction(instruction: string): string | { unknown: string } | undefined {
	const [, code = '', font = 'Symbol'] =
		/^\s*SYMBOL\s+(\w+)(?:.*\\f\s*"([^"]+)")?/i.exec(instruction) ?? [];
	const symbol = code === '' ? undefined : symbolOf(font, Number(code));
	const [, above, below] = /^\s*EQ\s+\\f\s*\(([\w.]+)[;,]([\w.]+)\)\s*$/i.exec(instruction) ?? [];
	if (symbol !== undefined) return symbol;
	if (above && below) return `${beside}${above}/${below}${beside}`;
	const [, words] = /^\s*(?:MACRO|GOTO)BUTTON\s+\S+\s([^]*\S)/i.exec(instruction) ?? [];
	if (words) return words;
	const says =
		/^\s*(?:EQ|QUOTE|SYMBOL|REF|DOCPROPERTY|SEQ|IF|=|ADVANCE|AUTONUM\w*|LISTNUM|(?:MACRO|GOTO)BUTTON)(?![a-z])/i.test(
			instruction
		);
	return says ? { unknown: instruction.trim() } : undefined;
}

/** How far a field moves what follows it up, in points, and nothing else; nothing of other fields. */
export function liftOf(instruction: string): number | undefined {
	const [, switches] = /^\s*ADVANCE((?:\s+\\[ud]\s*[\d.]+)+)\s*$/i.exec(instruction) ?? [];
	if (switches === undefined) return undefined;
	const steps = switches.matchAll(/\\([ud])\s*([\d.]+)/gi);
	return [...steps].reduce(
		(sum, [, way = '', points]) => sum + (/u/i.test(way) ? 1 : -1) * Number(points),
		0
	);
}

/** What a field of a form shows beside its result: the box that is ticked or not, the entry that is chosen. */
export function readFormField(mark: Element): string {
	const [box] = findAll(mark, 'w:checkBox');
	if (box) return (isOn(box, 'w:checked') ?? isOn(box, 'w:default')) ? '☒' : '☐';
	const [list] = findAll(mark, 'w:ddList');
	const entries = elementsOf(list).filter(({ name }) => name === 'w:listEntry');
	const chosen = valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? '0';
	return entries[Number(chosen)]?.attribs['w:val'] ?? '';
}

/** Whether a content control shows only the words that ask to be filled in. */
export const asksForInput = (control: Element): boolean =>
	isOn(find(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
