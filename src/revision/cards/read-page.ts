import type { Element, Root } from 'hast';
import GithubSlugger from 'github-slugger';
import { markdownToHast, mdxToHast } from 'satteri';
import { escapeTildes } from '../../lib/tildes.ts';
import { isCaption } from '../../topics/figures/caption.ts';
import { componentOf, type Component } from './component-of.ts';
import { importedNames, readEvidence, readWrittenCard } from './components.ts';
import { isSentence, leadOf, Leads, shorten, textOf } from './lead.ts';
import type { Block, PageOutline, Spot, Statement } from './outline.ts';
import { takePictures, type Picture } from './pictures.ts';
import { readQuestion } from './read-question.ts';
import { readRich } from './read-rich.ts';
import { lineOf, readItems, readStatement } from './read-statement.ts';
import { readTable } from './read-table.ts';
import { plainText, type RichNode } from './rich.ts';
import { isNoLabel, mayLimit } from './words.ts';

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
	try {
		const isMdx = page.file.endsWith('.mdx');
		const root = (isMdx ? mdxToHast : markdownToHast)(escapeTildes(text, isMdx)) as Root;
		return { ...page, ...new Reader().read(withoutImported(root)) };
	} catch {
		return { ...page, blocks: [], pictures: new Map() };
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
	readonly #headings: { depth: number; title: string; id: string }[] = [];
	readonly #blocks: Block[] = [];
	readonly #pictures = new Map<string, readonly Picture[]>();
	#leads = new Leads();
	/** What stands right above. */
	#above: Block[] = [];
	/** Whether what is read stands in an aside. */
	#isAside = false;
	/** What limits statements from below them. */
	readonly #limits = new Map<Block, Statement>();

	read(root: Root): Pick<PageOutline, 'blocks' | 'pictures'> {
		for (const node of root.children) this.#readNode(node);
		return { blocks: this.#blocks, pictures: this.#pictures };
	}

	#readNode(node: RichNode): void {
		const { opens, closes, label, said } = readFence(textOf([node]));
		if (opens) this.#isAside = true;
		if (opens && !closes) this.#leads = new Leads(this.#leads, label);
		if (opens) this.#readOther([closes && label, said].filter(Boolean).join(': '));
		else this.#readContent(node, said);
		if (closes && !opens) this.#leads = this.#leads.outer ?? this.#leads;
		if (closes) this.#isAside = false;
	}

	#readContent(node: RichNode, said: string): void {
		const component = componentOf(node);
		const pictures = picturesAlone(node);
		const { anchor } = this.#spotOf(node);
		if (component) this.#readComponent(component);
		else if (pictures) {
			this.#pictures.set(anchor, [...(this.#pictures.get(anchor) ?? []), ...pictures]);
		} else if (node.type === 'mdxJsxFlowElement') this.#readOther(said);
		else if (node.type !== 'element' || isCaption(node) || node.tagName === 'section') return;
		// The footnotes stand in a section at the end.
		else if (/^h[1-6]$/.test(node.tagName)) this.#readHeading(node);
		else if (/^[uo]l$/.test(node.tagName)) this.#readList(node, said);
		else if (node.tagName === 'table') this.#readTable(node);
		else if (node.tagName === 'p') this.#readParagraph(node, said);
		else this.#readOther(said);
	}

	#spotOf(node: RichNode): Spot {
		const headings = this.#headings.map(({ title }) => title);
		return { headings, anchor: this.#headings.at(-1)?.id ?? '', line: lineOf(node) };
	}

	#coveredSpot(node: RichNode): Spot {
		return { ...this.#spotOf(node), ...this.#leads.cover() };
	}

	#add(blocks: Block[]): void {
		this.#blocks.push(...blocks);
		this.#above = blocks;
	}

	#readHeading(node: Element): void {
		const depth = Number(node.tagName[1]);
		const title = plainText(readRich(node.children) ?? []);
		while ((this.#headings.at(-1)?.depth ?? 0) >= depth) this.#headings.pop();
		this.#headings.push({ depth, title, id: this.#slugger.slug(title) });
		this.#leads = new Leads();
		this.#above = [];
	}

	#readParagraph(node: Element, said: string): void {
		const statement = readStatement(node, this.#spotOf(node), false);
		const { term, text, isLead } = statement;
		const isSeeAlso = text && plainText(text) === '';
		const label = term && plainText(term);
		// Bold words without a full stop are a title.
		const isLimit = isSeeAlso ? label && isSentence(said) : !label || isNoLabel(label);
		if (isLimit) this.#limitAbove(said);
		if (isLead) this.#leads.open(statement);
		// Sentences below several blocks may limit them all.
		const isTitle = isLead && (term !== undefined || said.endsWith(':'));
		const run = isTitle ? [] : this.#above.filter(({ type }) => !term || type === 'statement');
		this.#add([isLead ? statement : { ...statement, ...this.#leads.cover() }]);
		this.#above.unshift(...run);
	}

	#readList(node: Element, said: string): void {
		const items = readItems(node, this.#coveredSpot(node));
		if (this.#isAside) this.#limitAbove(said.replace(/\s*\n\s*/g, '; '));
		this.#add(items);
	}

	#readTable(node: Element): void {
		const above = this.#above.at(-1);
		const spot = this.#coveredSpot(node);
		if (above?.type === 'statement' && above.term && !above.isItem && !above.isLead) {
			if (/\d/.test(plainText(above.text ?? []))) above.doubt ??= 'the table below it may limit it';
			spot.lead = [...(spot.lead ? [...spot.lead, ' › '] : []), ...leadOf(above)];
		}
		this.#add([readTable(node, spot)]);
	}

	/** What stands on lines of its own belongs to what stands above it. */
	#readComponent(component: Component): void {
		if (component.name === 'Question') {
			this.#add([readQuestion(component, this.#spotOf(component))]);
			return;
		}
		const above = this.#blocks.at(-1);
		if (!above || above.type === 'question') return;
		if (component.name === 'Card') above.asked.push(readWrittenCard(component));
		else above.evidence = readEvidence(component) ?? above.evidence;
	}

	/** Reads what no card shows, such as a quotation or an aside: it may limit its neighbours. */
	#readOther(said: string): void {
		if (said === '') return;
		this.#limitAbove(said);
		if (!isSentence(said) || mayLimit(said)) this.#leads.hide(said);
	}

	/** Adds what may limit the statements right above to their answers; where it cannot be said to which, there is no card. */
	#limitAbove(text: string): void {
		const isNote = /^[*†‡§]/.test(text);
		if (text.endsWith(':') || !(isNote || mayLimit(text))) return;
		for (const block of this.#above) {
			const limit = this.#limits.get(block);
			if (limit && !isNote) limit.text = [...(limit.text ?? []), ' ', text];
			else if (!isNote && isAnswer(block)) {
				const made = limitOf(block, text);
				block.children.push(made);
				this.#limits.set(block, made);
			} else block.doubt ??= `“${shorten(text)}” below it may limit it`;
		}
	}
}

/** Whether a block says one thing of a term. */
const isAnswer = (block: Block): block is Statement =>
	block.type === 'statement' &&
	block.term !== undefined &&
	plainText(block.text ?? []) !== '' &&
	block.children.length === 0;

/** What limits a statement, as an item below it. */
const limitOf = ({ headings, anchor, line }: Statement, text: string): Statement => ({
	...{ headings, anchor, line, type: 'statement', isItem: true, isLead: false },
	...{ term: undefined, isLabelled: false, text: [text] },
	...{ pictures: [], children: [], evidence: undefined, asked: [] },
});

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

/** Whether a text begins or ends an aside, the label of that, and what else it says. */
function readFence(text: string) {
	const [start = '', label = ''] = /^:::+ *[a-z]+(?:\[([^\n]*)\])?/.exec(text) ?? [];
	const said = text.slice(start.length).replace(/(?:^|\n):::+$/, '');
	const closes = said.length < text.length - start.length;
	return { opens: start !== '', closes, label, said: said.trim() };
}
