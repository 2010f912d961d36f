import type { Element } from 'domhandler';
import { elementsOf } from '../word/xml.ts';
import { bulletOf, writeNumber } from '../list-labels.ts';

/** What the style of the outline, which has no name, is called here. */
export const outline = ' outline';

/** Counts the items of OpenDocument's lists: each style of lists has a format for each of its levels. */
export class OdtLists {
	readonly #levels = new Map<string, Map<number, Element>>();
	readonly #counts = new Map<string, number[]>();

	/** Takes the styles of lists in, and that of the outline. */
	add(styles: readonly Element[]): void {
		for (const style of styles) {
			const levels = elementsOf(style).map((level) => [
				Number(level.attribs['text:level'] ?? 1),
				level,
			]) as [number, Element][];
			const name =
				style.name === 'text:outline-style' ? outline : (style.attribs['style:name'] ?? '');
			this.#levels.set(name, new Map(levels));
		}
	}

	/** Whether items of a style have labels on a level, counted from 1. */
	isOrdered(style: string, level: number): boolean {
		const name = this.#levels.get(style)?.get(level)?.name ?? '';
		return (
			/^text:(?:list-level-style-number|outline-level-style)$/.test(name) &&
			(this.#saidOf(style, level)['style:num-format'] ?? '') !== ''
		);
	}

	/** The bullet of a level, if it says something. */
	bullet(style: string, level: number): string | undefined {
		const node = this.#levels.get(style)?.get(level);
		const look = elementsOf(node).find(({ name }) => name === 'style:text-properties')?.attribs;
		const font = look?.['style:font-name'] ?? look?.['fo:font-family'];
		return bulletOf(node?.attribs['text:bullet-char'] ?? '', font);
	}

	/** Begins a list: its level counts from its start again, unless it continues the last one. */
	begin(style: string, level: number, continued: boolean): void {
		const counts = this.#counts.get(style) ?? [];
		this.#counts.set(style, counts);
		const start = Number(this.#saidOf(style, level)['text:start-value'] ?? 1);
		if (!continued || counts[level] === undefined) counts[level] = start - 1;
	}

	/** The label of the next item of a level: `3.`, `b)`, `2.1`. */
	next(style: string, level: number, value: string | undefined): string {
		const counts = this.#counts.get(style) ?? [];
		counts[level] = value === undefined ? (counts[level] ?? 0) + 1 : Number(value);
		const own = this.#saidOf(style, level);
		const shown = Math.max(1, Number(own['text:display-levels'] ?? 1));
		const first = Math.max(1, level - shown + 1);
		const numbers = Array.from({ length: level - first + 1 }, (_, index) => {
			const format = this.#saidOf(style, first + index)['style:num-format'];
			return writeNumber(counts[first + index] ?? 1, format ?? '1');
		});
		return (own['style:num-prefix'] ?? '') + numbers.join('.') + (own['style:num-suffix'] ?? '');
	}

	#saidOf(style: string, level: number): Partial<Record<string, string>> {
		return this.#levels.get(style)?.get(level)?.attribs ?? {};
	}
}
