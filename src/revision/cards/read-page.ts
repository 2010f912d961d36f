import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { changeNodes } from '../../lib/html/hast.ts';
import { isCaption } from '../../topics/figures/caption.ts';
import { componentOf, type Component } from './component-of.ts';
import { attributesOf, importedNames, readEvidence, readWrittenCard } from './components.ts';
import { withoutHidden } from './hidden.ts';
import { leadOf, Leads, textOf } from './lead.ts';
import {
	ownsItems,
	type Block,
	type PageOutline,
	type Remark,
	type Section,
	type Spot,
} from './outline.ts';
import { readTree } from './page-tree.ts';
import { takePictures, type Picture } from './pictures.ts';
import { readQuestion } from './read-question.ts';
import { readRich } from './read-rich.ts';
import { lineOf, readItems, readStatement } from './read-statement.ts';
import { readTable } from './read-table.ts';
import { readWhole } from './read-whole.ts';
import { nameOf, plainText, type Rich, type RichNode } from './rich.ts';
import { isSentence } from './words.ts';

/**
 * Reads a page as cards are made from it.
 *
 * Takes its text as authors write it, front matter and all. A page that does not parse has no blocks:
 * others say what is wrong with it.
 */
export function readPage(
	page: Omit<PageOutline, 'blocks' | 'said' | 'pictures'>,
	text: string
): PageOutline {
	const none = { blocks: [], said: [], pictures: new Map() };
	try {
		const read = (root: Root) => new Reader().read(withoutHidden(withoutImported(root.children)));
		return { ...page, ...(readTree(text, page.file.endsWith('.mdx'), read) ?? none) };
	} catch {
		return { ...page, ...none };
	}
}

/** Gives components that a page imports under the names of ours another one. */
function withoutImported(nodes: readonly RichNode[]): RichNode[] {
	const imported = importedNames(nodes);
	return changeNodes(nodes, (node) => {
		const { name = '' } = componentOf(node) ?? {};
		return [
			imported.has(name) && name !== 'Evidence' ? { ...node, name: `Imported.${name}` } : node,
		];
	}) as RichNode[];
}

/** Reads the blocks of a page one behind the other. */
class Reader {
	readonly #slugger = new GithubSlugger();
	readonly #headings: Heading[] = [];
	readonly #said: (Block | Remark)[] = [];
	readonly #pictures = new Map<string, readonly Picture[]>();
	#leads = new Leads();
	/** What the last bold words alone begin, which part a section as headings do. */
	#part: Section | undefined;
	#isAside = false;

	read(nodes: readonly RichNode[]): Pick<PageOutline, 'blocks' | 'said' | 'pictures'> {
		this.#readAll(nodes);
		const said = joinLists(this.#said);
		return { blocks: said.filter(isBlock), said, pictures: this.#pictures };
	}

	#readAll(nodes: readonly RichNode[]): void {
		const shown = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
		for (const [index, node] of shown.entries()) this.#readNode(node, shown[index + 1]);
	}

	#readNode(node: RichNode, next: RichNode | undefined): void {
		const component = componentOf(node);
		const pictures = picturesAlone(node);
		const { anchor } = this.#spotOf(node);
		const name = nameOf(node);
		if (component) this.#readComponent(component);
		else if (pictures) {
			this.#pictures.set(anchor, [...(this.#pictures.get(anchor) ?? []), ...pictures]);
		} else if (name === 'Steps') this.#readAll(childrenOf(node));
		else if (/^aside$/i.test(name)) this.#readAside(node);
		else if (node.type !== 'element') this.#remark(node);
		else if (isCaption(node)) this.#said.push({ ...this.#remarkOf(node), isAside: true });
		// The footnotes stand in a section at the end.
		else if (name === 'section') return;
		else if (/^h[1-6]$/.test(name)) this.#readHeading(node);
		else if (/^[uo]l$/.test(name)) this.#said.push(...readItems(node, this.#coveredSpot(node)));
		else if (name === 'table') this.#readTable(node);
		else if (name === 'p') this.#readParagraph(node, next);
		else this.#remark(node);
	}

	#spotOf(node: RichNode): Spot {
		return {
			headings: this.#headings.map(({ title }) => title),
			within: [...this.#headings, ...(this.#part ? [this.#part] : [])],
			anchor: this.#headings.at(-1)?.id ?? '',
			isAside: this.#isAside,
			line: lineOf(node),
		};
	}

	#coveredSpot(node: RichNode): Spot {
		return { ...this.#spotOf(node), ...this.#leads.cover() };
	}

	/** The block right above. */
	get #above(): Block | undefined {
		return this.#said.findLast(isBlock);
	}

	#readHeading(node: Element): void {
		const depth = Number(node.tagName[1]);
		const title = plainText(readWhole(node.children));
		const [first] = this.#headings.filter((heading) => heading.depth >= depth);
		const outer = first?.outer ?? this.#leads;
		while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
		this.#headings.push({ depth, title, id: this.#slugger.slug(title), outer });
		this.#leads = outer.deepen();
		this.#part = undefined;
	}

	/** Reads what an aside holds as what stands around it, with its label above it. */
	#readAside(node: RichNode): void {
		const { nodes, label } = readAside(node);
		const outer = this.#leads;
		this.#leads = new Leads(outer, label);
		this.#isAside = true;
		this.#readAll(nodes);
		this.#isAside = false;
		this.#leads = outer;
		if (label && nodes.length === 0) this.#remark(node);
	}

	#readParagraph(node: Element, next: RichNode | undefined): void {
		const statement = readStatement(node, this.#spotOf(node), false);
		const { term, text, isLead } = statement;
		const spot = isLead ? this.#spotOf(node) : this.#coveredSpot(node);
		const said = textOf([node]);
		const isEmpty = text !== undefined && plainText(text) === '';
		// Bold words without a full stop are a title.
		const isTitle = term !== undefined && isEmpty && !isSentence(said);
		const isBelow = next !== undefined && /^(?:[uo]l|table)$/.test(nameOf(next));
		// A sentence below statements that leads to no others points at these, and one in an aside at what stands around that.
		const isFirst = this.#above?.anchor !== spot.anchor;
		const isOpen = !this.#isAside && (term || !isSentence(said) || isFirst);
		const leads = isLead && Boolean(isBelow || isTitle || isOpen);
		const isLabel = said.endsWith(':') || (isBelow && isLead && !isSentence(said));
		const isNamed = term !== undefined && !isEmpty;
		if (!isTitle && !isNamed && !isLabel && !ownsItems(statement)) {
			this.#remark(node, term ? undefined : text);
		}
		if (isTitle && !this.#isAside) this.#part = { title: said, isBold: true };
		if (leads) this.#leads.open(statement);
		this.#said.push(isLead ? statement : { ...statement, ...spot });
	}

	#readTable(node: Element): void {
		const above = this.#above;
		const spot = this.#coveredSpot(node);
		if (above?.type === 'statement' && above.term && !above.isItem && !above.isLead) {
			spot.lead = [...(spot.lead ? [...spot.lead, ' › '] : []), ...leadOf(above)];
		}
		const table = readTable(node, spot);
		this.#said.push(table);
		// What has no row below its titles has only these.
		if (table.rows.length === 0) this.#remark(node);
	}

	/** What stands on lines of its own belongs to what stands above it. */
	#readComponent(component: Component): void {
		if (component.name === 'Question') {
			this.#said.push(readQuestion(component, this.#spotOf(component)));
			return;
		}
		const above = this.#above;
		if (!above || above.type === 'question') return;
		if (component.name === 'Card') above.asked.push(readWrittenCard(component));
		else above.evidence = readEvidence(component) ?? above.evidence;
	}

	/** Keeps what is neither a statement nor a table, whatever it is. */
	#remark(node: RichNode, text?: Rich): void {
		const remark = this.#remarkOf(node, text);
		if (plainText(remark.text) !== '') this.#said.push(remark);
	}

	#remarkOf(node: RichNode, text = readWhole([node])): Remark {
		return { ...this.#spotOf(node), ...this.#leads.see(), type: 'remark', text };
	}
}

interface Heading extends Section {
	depth: number;
	id: string;
	/** What leads to the section that holds it. */
	outer: Leads;
}

const isBlock = (one: Block | Remark): one is Block => one.type !== 'remark';

/** Puts the items right below a paragraph of which there are cards below it, as in a list: they may limit what it says. */
function joinLists(said: readonly (Block | Remark)[]): (Block | Remark)[] {
	let above: Block | undefined;
	return said.filter((block) => {
		if (!isBlock(block)) return true;
		const isItem = block.type === 'statement' && block.isItem;
		if (isItem && above?.anchor === block.anchor && ownsItems(above)) {
			above.children.push(block);
			return false;
		}
		above = block;
		return true;
	});
}

const childrenOf = (node: RichNode): RichNode[] =>
	'children' in node ? (node.children as RichNode[]) : [];

/** What an aside holds, with words on the line of its tags as a paragraph, and its label. */
function readAside(node: RichNode): { nodes: RichNode[]; label: string } {
	const isLabel = (child: RichNode) => nameOf(child) === 'header';
	const children = childrenOf(node);
	const nodes = children.filter((child) => !isLabel(child));
	const title = node.type === 'mdxJsxFlowElement' && attributesOf(node).get('title');
	const label = typeof title === 'string' ? title : textOf(children.filter(isLabel));
	const isLine = nodes.some((child) => child.type === 'text' && child.value.trim() !== '');
	const line = {
		type: 'element',
		tagName: 'p',
		properties: {},
		children: nodes,
		position: node.position,
	};
	return { nodes: isLine ? [line as Element] : nodes, label };
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
