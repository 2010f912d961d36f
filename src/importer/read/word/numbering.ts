import type { Element } from 'domhandler';
import { bulletOf, writeNumber } from '../list-labels.ts';
import { find, findAll, isOn, readXml, valueOf } from './xml.ts';
import type { WordStyles } from './styles.ts';

/** A list as the document defines it: its own levels, or those of the definition that it shares with others. */
interface WordList {
	/** Lists of one definition count on. */
	key: string;
	levels: Map<number, Element>;
	/** Where it starts anew the first time that it is met, by level. */
	starts: Map<number, number>;
}

/** Counts the items of a document's lists as Word does, which keeps no numbers in the document. */
export class WordNumbering {
	readonly #lists: ReadonlyMap<string, WordList>;
	/** The last number on each level, by the definition that lists share. */
	readonly #counts = new Map<string, number[]>();
	readonly #restarted = new Set<WordList>();

	readonly styles: WordStyles;

	constructor(bytes: Uint8Array | undefined, styles: WordStyles) {
		this.styles = styles;
		const tree = readXml(bytes);
		const definitions = findAll(tree, 'w:abstractNum');
		this.#lists = new Map(
			findAll(tree, 'w:num').map((node) => [
				node.attribs['w:numId'] ?? '',
				readList(node, definitions),
			])
		);
	}

	/** What a paragraph is numbered as; nothing if it is no item. Every paragraph is asked for once. */
	next(properties: Element | undefined): { level: number; label?: string | undefined } | undefined {
		const style = valueOf(properties, 'w:pStyle');
		const own = find(properties, 'w:numPr');
		const inherited = this.styles.paragraphProperty(style, 'w:numPr');
		const id = valueOf(own, 'w:numId') ?? valueOf(inherited, 'w:numId');
		if (id === '0') return undefined;
		const named = listStyle(this.styles.names(style));
		if (id === undefined) {
			// A style without a list of its own is numbered by its name alone.
			return named && this.#countNamed(named);
		}
		const list = this.#lists.get(id);
		const ofStyle = [...(list?.levels ?? [])].find(
			([, level]) => style !== undefined && valueOf(level, 'w:pStyle') === style
		);
		const level = Number(
			valueOf(own, 'w:ilvl') ?? valueOf(inherited, 'w:ilvl') ?? ofStyle?.[0] ?? 0
		);
		const label = list && this.#count(list, level);
		return { level: Math.max(level, named?.level ?? 0), label };
	}

	#count(list: WordList, level: number): string | undefined {
		const { key, levels, starts } = list;
		const counts = this.#counts.get(key) ?? [];
		this.#counts.set(key, counts);
		if (!this.#restarted.has(list) && starts.size > 0)
			counts.length = Math.min(counts.length, ...starts.keys());
		this.#restarted.add(list);
		const start = (one: number) => Number(valueOf(levels.get(one), 'w:start') ?? 1);
		for (let index = 0; index < level; index++) counts[index] ??= start(index);
		counts[level] =
			counts[level] === undefined ? (starts.get(level) ?? start(level)) : counts[level] + 1;
		for (let deeper = level + 1; deeper < counts.length; deeper++) {
			const after = Number(valueOf(levels.get(deeper), 'w:lvlRestart') ?? deeper);
			if (level < after) delete counts[deeper];
		}
		return labelOf(levels, level, counts);
	}

	#countNamed({ level, ordered }: { level: number; ordered: boolean }) {
		const counts = this.#counts.get('named') ?? [];
		this.#counts.set('named', counts);
		counts[level] = (counts[level] ?? 0) + 1;
		return { level, label: ordered ? `${counts[level]}.` : undefined };
	}
}

function readList(node: Element, definitions: readonly Element[]): WordList {
	const id = valueOf(node, 'w:abstractNumId');
	const named = definitions.find(({ attribs }) => attribs['w:abstractNumId'] === id);
	const link = valueOf(named, 'w:numStyleLink');
	const linked = link && definitions.find((one) => valueOf(one, 'w:styleLink') === link);
	const definition = linked || named;
	const levelOf = ({ attribs }: Element) => Number(attribs['w:ilvl'] ?? 0);
	const overrides = findAll(node, 'w:lvlOverride');
	const own = overrides.flatMap((one) => find(one, 'w:lvl') ?? []);
	const levels = [...(definition ? findAll(definition, 'w:lvl') : []), ...own];
	return {
		key: definition?.attribs['w:abstractNumId'] ?? `list ${node.attribs['w:numId']}`,
		levels: new Map(levels.map((level) => [levelOf(level), level])),
		starts: new Map(
			overrides.flatMap((one) => {
				const start = valueOf(one, 'w:startOverride');
				return start === undefined ? [] : [[levelOf(one), Number(start)]];
			})
		),
	};
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
	if (levels.size === 0) return undefined;
	if (format === 'bullet' || format === 'none') {
		const fonts = find(find(levels.get(level), 'w:rPr'), 'w:rFonts')?.attribs;
		const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'];
		return bulletOf(valueOf(levels.get(level), 'w:lvlText') ?? '', font);
	}
	const pattern = valueOf(levels.get(level), 'w:lvlText') ?? `%${level + 1}.`;
	const plain = isOn(levels.get(level), 'w:isLgl') === true;
	return pattern.replace(/%(\d)/g, (_, digit: string) => {
		const named = Number(digit) - 1;
		const own = valueOf(levels.get(named), 'w:numFmt') ?? 'decimal';
		return writeNumber(counts[named] ?? 1, plain ? 'decimal' : own);
	});
}
