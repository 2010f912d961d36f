import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { isCaption } from '../../topics/figures/caption.ts';
import { componentOf, type Component } from './component-of.ts';
import { attributesOf, importedNames, readEvidence, readWrittenCard } from './components.ts';
import { leadOf, Leads, textOf } from './lead.ts';
import { Near, remarkOf, remarkOfItem, remarkOfProviso, textOfItems, type Remark } from './near.ts';
import { ownsItems, type Block, type PageOutline, type Spot } from './outline.ts';
import { readTree } from './page-tree.ts';
import { takePictures, type Picture } from './pictures.ts';
import { readQuestion } from './read-question.ts';
import { readRich } from './read-rich.ts';
import { lineOf, readBlocks, readItems, readStatement } from './read-statement.ts';
import { readTable } from './read-table.ts';
import { joinRich, plainText, type Rich, type RichNode } from './rich.ts';
import { isDescription, isLesson, isProviso, isSentence, tellingStems } from './words.ts';

/**
 * Reads a page as cards are made from it.
 *
 * Takes its text as authors write it, front matter and all. A page that does not parse has no blocks:
 * others say what is wrong with it.
 */
export function readPage(
	page: Omit<PageOutline, 'blocks' | 'pictures'>,
	text: string
): PageOutline {
	const none = { blocks: [], pictures: new Map() };
	try {
		const about = page.file.replace(/\/[^/]*$/, '');
		const read = (root: Root) => new Reader(about).read(withoutImported(root));
		return { ...page, ...(readTree(text, page.file.endsWith('.mdx'), read) ?? none) };
	} catch {
		return { ...page, ...none };
	}
}

/** Leaves out components that a page imports under the names of ours. */
function withoutImported(root: Root): Root {
	const imported = importedNames(root.children);
	if (!['Card', 'Question'].some((name) => imported.has(name))) return root;
	const keep = <T extends RichNode>(nodes: readonly T[]): T[] =>
		nodes.flatMap((node): T[] => {
			const component = componentOf(node);
			if (component && imported.has(component.name)) return [];
			return 'children' in node ? [{ ...node, children: keep(node.children as T[]) }] : [node];
		});
	return { ...root, children: keep(root.children) };
}

/** Reads the blocks of a page one behind the other. */
class Reader {
	readonly #slugger = new GithubSlugger();
	readonly #headings: Heading[] = [];
	readonly #blocks: Block[] = [];
	readonly #pictures = new Map<string, readonly Picture[]>();
	#leads = new Leads();
	#near = new Near();
	/** The label of the aside that is read; empty if it has none, nothing outside of asides. */
	#aside: string | undefined;

	/** What the page is about. */
	readonly #topic: string;

	constructor(topic: string) {
		this.#topic = topic;
	}

	/** Whether an aside is read that says something of what stands around it. */
	get #isCaution(): boolean {
		return this.#aside !== undefined && !isLesson(this.#aside);
	}

	read(root: Root): Pick<PageOutline, 'blocks' | 'pictures'> {
		this.#readAll(root.children);
		return { blocks: this.#blocks, pictures: this.#pictures };
	}

	#readAll(nodes: readonly RichNode[]): void {
		const shown = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
		for (const [index, node] of shown.entries()) this.#readNode(node, shown[index + 1]);
	}

	#readNode(node: RichNode, next: RichNode | undefined): void {
		const component = componentOf(node);
		const pictures = picturesAlone(node);
		const { anchor } = this.#spotOf(node);
		if (component) this.#readComponent(component);
		else if (pictures) {
			this.#pictures.set(anchor, [...(this.#pictures.get(anchor) ?? []), ...pictures]);
		} else if (node.type === 'mdxJsxFlowElement' && node.name === 'Aside') {
			const title = attributesOf(node).get('title');
			this.#readAside(node.children, typeof title === 'string' ? title : '');
		} else if (node.type === 'mdxJsxFlowElement' && node.name === 'Steps') {
			this.#readAll(node.children);
		} else if (/^(?:raw|mdxJsxFlowElement)$/.test(node.type)) this.#readOther(node);
		else if (node.type !== 'element' || isCaption(node) || node.tagName === 'section') return;
		// The footnotes stand in a section at the end.
		else if (/^h[1-6]$/.test(node.tagName)) this.#readHeading(node);
		else if (/^[uo]l$/.test(node.tagName)) this.#readList(node);
		else if (node.tagName === 'table') this.#readTable(node);
		else if (node.tagName === 'p') this.#readParagraph(node, next);
		else if (node.tagName === 'aside') this.#readAside(...labelOf(node));
		else this.#readOther(node);
	}

	#spotOf(node: RichNode): Spot {
		const headings = this.#headings.map(({ title }) => title);
		return { headings, anchor: this.#headings.at(-1)?.id ?? '', line: lineOf(node) };
	}

	#coveredSpot(node: RichNode): Spot {
		return { ...this.#spotOf(node), ...this.#leads.cover() };
	}

	#take(blocks: Block[], isBelow = true): void {
		this.#blocks.push(...blocks);
		this.#near.take(blocks, isBelow);
	}

	#readHeading(node: Element): void {
		const depth = Number(node.tagName[1]);
		const title = plainText(readRich(node.children) ?? []);
		const [first] = this.#headings.filter((heading) => heading.depth >= depth);
		const outer = first?.outer ?? { leads: this.#leads, near: this.#near };
		while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
		this.#headings.push({ depth, title, id: this.#slugger.slug(title), outer });
		this.#leads = outer.leads.deepen();
		this.#near = new Near(outer.near);
	}

	/** Reads what an aside holds as what stands around it, with its label above it. */
	#readAside(nodes: readonly RichNode[], label: string): void {
		const outer = this.#leads;
		this.#leads = new Leads(outer, label);
		this.#aside = label;
		this.#readAll(nodes);
		this.#aside = undefined;
		this.#leads = outer;
	}

	#readParagraph(node: Element, next: RichNode | undefined): void {
		const statement = readStatement(node, this.#spotOf(node), false);
		const spot = statement.isLead ? this.#spotOf(node) : this.#coveredSpot(node);
		const { term, text, isLead } = statement;
		const said = textOf([node]);
		const isEmpty = text !== undefined && plainText(text) === '';
		// Bold words without a full stop are a title.
		const isTitle = term !== undefined && isEmpty && !isSentence(said);
		const isBelow = next?.type === 'element' && /^(?:[uo]l|table)$/.test(next.tagName);
		// A sentence below statements that leads to no others points at these, and one in an aside at what stands around that.
		const isOpen = this.#aside === undefined && (term || !isSentence(said) || this.#near.isEmpty);
		const leads = isLead && Boolean(isBelow || isTitle || isOpen);
		if (isTitle) this.#near = this.#near.below();
		else if (term && !isEmpty) this.#add(remarkOfProviso(statement, this.#isCaution));
		else if (
			!said.endsWith(':') &&
			!(isBelow && isLead && !isSentence(said)) &&
			!ownsItems(statement)
		) {
			const rich = term ? readRich(node.children) : text;
			if (!(rich && this.#limitOthers(rich, spot))) this.#remark(rich, said, leads);
		}
		if (leads) this.#leads.open(statement);
		this.#take([isLead ? statement : { ...statement, ...spot }], false);
	}

	#readList(node: Element): void {
		const spot = this.#coveredSpot(node);
		const items = readItems(node, spot);
		const unnamed = textOfItems(items.filter(({ term }) => !term));
		if (unnamed && plainText(unnamed)) this.#limitOthers(unnamed, spot);
		const isAside = this.#aside !== undefined;
		if (isAside || !this.#isLed(spot)) {
			const remarks = items.filter((item) => !item.term && (isAside || remarkOfItem(item)));
			const text = textOfItems(remarks);
			this.#remark(text, text ? plainText(text) : textOf([node]), !isAside);
			for (const item of items) this.#add(remarkOfProviso(item, this.#isCaution), true);
		}
		this.#take(items);
	}

	/** Has what stands below a heading or a lead such as `Contraindications` limit others. Returns whether a lead is right above. */
	#limitOthers(said: Rich, { lead, headings, anchor }: Spot): boolean {
		const label = lead ?? [headings.at(-1) ?? ''];
		if (!isProviso(plainText(label))) return false;
		const text = joinRich([[...label, ':'], said]);
		this.#near.addProviso({ text, said: plainText(label) });
		const above = this.#blocks.at(-1);
		return above?.type === 'statement' && above.anchor === anchor && above.isLead && !above.term;
	}

	/** Reads what is no statement, such as a quotation. A component that a card cannot show may hold anything. */
	#readOther(node: RichNode): void {
		const text = node.type === 'raw' ? undefined : readBlocks([node], this.#spotOf(node));
		this.#remark(text, textOf([node]).replace(/<[^>]*>/g, ''), false, !text);
	}

	/** Whether a list belongs to the paragraph right above it. */
	#isLed({ anchor }: Spot): boolean {
		const above = this.#blocks.at(-1);
		const isParagraph = above?.type === 'statement' && above.anchor === anchor;
		return isParagraph && (above.isLead || ownsItems(above));
	}

	#readTable(node: Element): void {
		const above = this.#blocks.at(-1);
		const spot = this.#coveredSpot(node);
		if (above?.type === 'statement' && above.term && !above.isItem && !above.isLead) {
			if (/\d/.test(plainText(above.text ?? []))) above.doubt ??= 'the table below it may limit it';
			spot.lead = [...(spot.lead ? [...spot.lead, ' › '] : []), ...leadOf(above)];
		}
		this.#take([readTable(node, spot)]);
	}

	/** What stands on lines of its own belongs to what stands above it. */
	#readComponent(component: Component): void {
		if (component.name === 'Question') {
			this.#take([readQuestion(component, this.#spotOf(component))], false);
			return;
		}
		const above = this.#blocks.at(-1);
		if (!above || above.type === 'question') return;
		if (component.name === 'Card') above.asked.push(readWrittenCard(component));
		else above.evidence = readEvidence(component) ?? above.evidence;
	}

	/** Keeps what is no statement, such as a quotation, for the statements near it. */
	#remark(text: Rich | undefined, said: string, isLead = false, isUnknown = false): void {
		const label = this.#aside ?? '';
		const isNote = /^[*†‡§]/.test(said);
		const [subject] = isDescription(said) ? tellingStems(said) : [];
		const titles = this.#headings.map(({ title }) => title);
		// What only describes the subject of the section limits none of its statements.
		if (subject && tellingStems([this.#topic, ...titles].join(' ')).has(subject)) return;
		const whole = text && label && plainText(text) ? joinRich([[`${label}:`], text]) : text;
		if (isNote && whole) this.#add({ text: whole, said });
		else if (said) {
			const isAside = this.#aside !== undefined;
			const isStrict = isLesson(label) || isUnknown;
			const remark = remarkOf(whole, label ? `${label}: ${said}` : said, { isStrict, isAside });
			this.#add(remark && { ...remark, subject }, isLead);
		}
	}

	#add(remark: Remark | undefined, isLead = false): void {
		if (remark) this.#near.add(remark, isLead);
	}
}

interface Heading {
	depth: number;
	title: string;
	id: string;
	/** What stands above it in the section that holds it. */
	outer: { leads: Leads; near: Near };
}

/** What an aside holds, and its label. */
function labelOf({ children }: Element): [nodes: RichNode[], label: string] {
	const isLabel = (node: RichNode) => node.type === 'element' && node.tagName === 'header';
	return [children.filter((node) => !isLabel(node)), textOf(children.filter(isLabel))];
}

/** The pictures of a paragraph that has nothing else. */
function picturesAlone(node: RichNode): Picture[] | undefined {
	if (componentOf(node)) return undefined;
	const isParagraph = node.type === 'element' && node.tagName === 'p';
	if (!isParagraph && node.type !== 'mdxJsxFlowElement') return undefined;
	const { nodes, pictures } = takePictures([node]);
	if (pictures.length === 0) return undefined;
	const rest = readRich(nodes);
	return rest && plainText(rest) === '' ? pictures : undefined;
}
