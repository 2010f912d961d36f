import type { Element } from 'domhandler';
import { writeNumber } from '../list-labels.ts';
import { find, findAll, isOn, readXml, valueOf } from './xml.ts';
import type { WordStyles } from './styles.ts';

/** Counts the items of a document's lists as Word does, which keeps no numbers in the document. */
export class WordNumbering {
	readonly #abstract = new Map<string, Element>();
	readonly #lists = new Map<string, Element>();
	/** The last number on each level, by the definition that lists share. */
	readonly #counts = new Map<string, number[]>();
	readonly #restarted = new Set<string>();

	readonly styles: WordStyles;

	constructor(bytes: Uint8Array | undefined, styles: WordStyles) {
		this.styles = styles;
		const tree = readXml(bytes);
		for (const node of findAll(tree, 'w:abstractNum')) {
			this.#abstract.set(node.attribs['w:abstractNumId'] ?? '', node);
		}
		for (const node of findAll(tree, 'w:num')) {
			this.#lists.set(node.attribs['w:numId'] ?? '', node);
		}
	}

	/** What a paragraph is numbered as; nothing if it is no item. Every paragraph is asked for once. */
	next(properties: Element | undefined): { level: number; label?: string | undefined } | undefined {
		const style = valueOf(properties, 'w:pStyle');
		const own = find(properties, 'w:numPr');
		const inherited = this.styles.paragraphProperty(style, 'w:numPr');
		const list = valueOf(own, 'w:numId') ?? valueOf(inherited, 'w:numId');
		if (list === '0') return undefined;
		const named = listStyle(this.styles.names(style));
		if (list === undefined) {
			// A style without a list of its own is numbered by its name alone.
			return named && this.#countNamed(named);
		}
		const level = Number(
			valueOf(own, 'w:ilvl') ?? valueOf(inherited, 'w:ilvl') ?? this.#levelOfStyle(list, style)
		);
		const label = this.#count(list, level);
		return { level: Math.max(level, named?.level ?? 0), label };
	}

	#levelOfStyle(list: string, style: string | undefined): number {
		const levels = findAll(this.#definition(list) ?? { children: [] }, 'w:lvl');
		const found = levels.find(
			(level) => valueOf(level, 'w:pStyle') === style && style !== undefined
		);
		return Number(found?.attribs['w:ilvl'] ?? 0);
	}

	#definition(list: string): Element | undefined {
		const found = this.#abstract.get(valueOf(this.#lists.get(list), 'w:abstractNumId') ?? '');
		const linked = valueOf(found, 'w:numStyleLink');
		if (linked === undefined) return found;
		return (
			[...this.#abstract.values()].find((one) => valueOf(one, 'w:styleLink') === linked) ?? found
		);
	}

	#levels(list: string): Map<number, Element> {
		const levels = new Map<number, Element>();
		for (const level of findAll(this.#definition(list) ?? { children: [] }, 'w:lvl')) {
			levels.set(Number(level.attribs['w:ilvl'] ?? 0), level);
		}
		for (const override of this.#overrides(list)) {
			const level = find(override, 'w:lvl');
			if (level) levels.set(Number(override.attribs['w:ilvl'] ?? 0), level);
		}
		return levels;
	}

	#overrides(list: string): Element[] {
		const node = this.#lists.get(list);
		return node ? findAll(node, 'w:lvlOverride') : [];
	}

	#count(list: string, level: number): string | undefined {
		const levels = this.#levels(list);
		const key = this.#definition(list)?.attribs['w:abstractNumId'] ?? list;
		const counts = this.#counts.get(key) ?? [];
		this.#counts.set(key, counts);
		this.#restart(list, counts);
		const start = (one: number) => Number(valueOf(levels.get(one), 'w:start') ?? 1);
		for (let index = 0; index < level; index++) counts[index] ??= start(index);
		const restarting = this.#startOverride(list, level);
		counts[level] = counts[level] === undefined ? (restarting ?? start(level)) : counts[level] + 1;
		for (let deeper = level + 1; deeper < counts.length; deeper++) {
			const after = Number(valueOf(levels.get(deeper), 'w:lvlRestart') ?? deeper);
			if (level < after) delete counts[deeper];
		}
		return labelOf(levels, level, counts);
	}

	/** A list that says where it starts begins anew the first time that it is met. */
	#restart(list: string, counts: number[]): void {
		if (this.#restarted.has(list)) return;
		this.#restarted.add(list);
		const levels = this.#overrides(list)
			.filter((override) => find(override, 'w:startOverride'))
			.map((override) => Number(override.attribs['w:ilvl'] ?? 0));
		if (levels.length > 0) counts.length = Math.min(counts.length, ...levels);
	}

	#startOverride(list: string, level: number): number | undefined {
		const override = this.#overrides(list).find(
			({ attribs }) => Number(attribs['w:ilvl'] ?? 0) === level
		);
		const value = valueOf(override, 'w:startOverride');
		return value === undefined ? undefined : Number(value);
	}

	#countNamed({ level, ordered }: { level: number; ordered: boolean }) {
		const counts = this.#counts.get('named') ?? [];
		this.#counts.set('named', counts);
		counts[level] = (counts[level] ?? 0) + 1;
		return { level, label: ordered ? `${counts[level]}.` : undefined };
	}
}

/** The level of Word's own list styles: “List Bullet 2”, “List Number”. */
function listStyle(names: readonly string[]): { level: number; ordered: boolean } | undefined {
	for (const name of names) {
		const [, kind, level = '1'] = /^list ?(bullet|number) ?([2-5])?$/i.exec(name) ?? [];
		if (kind) return { level: Number(level) - 1, ordered: kind.toLowerCase() === 'number' };
	}
	return undefined;
}

function labelOf(
	levels: ReadonlyMap<number, Element>,
	level: number,
	counts: readonly number[]
): string | undefined {
	const format = valueOf(levels.get(level), 'w:numFmt') ?? 'decimal';
	if (levels.size === 0 || format === 'bullet' || format === 'none') return undefined;
	const pattern = valueOf(levels.get(level), 'w:lvlText') ?? `%${level + 1}.`;
	const plain = isOn(levels.get(level), 'w:isLgl') === true;
	return pattern.replace(/%(\d)/g, (_, digit: string) => {
		const named = Number(digit) - 1;
		const own = valueOf(levels.get(named), 'w:numFmt') ?? 'decimal';
		return writeNumber(counts[named] ?? 1, plain ? 'decimal' : own);
	});
}
