import type { Element } from 'hast';
import GithubSlugger from 'github-slugger';
import { isCaption } from '../../topics/figures/caption.ts';
import { richWithoutCloze } from './cloze.ts';
import { componentOf, type Component, readWrittenCard } from './components.ts';
import { findParting, joinLists } from './join-lists.ts';
import { joinLeads, leadOf, Leads, namesThing, type Leading, type Led } from './lead.ts';
import {
	isBlock,
	ownsItems,
	type Block,
	type PageOutline,
	type Remark,
	type Section,
	type Spot,
	type Statement,
	type Table,
	type Picture,
} from './outline.ts';
import { picturesAlone } from './pictures.ts';
import { withSigns } from './plain-tree.ts';
import { blocksOf, readBox, type Box } from './read-box.ts';
import { readQuestion } from './read-question.ts';
import { asTitle, lineOf, linesOf, readItems, readStatement } from './read-statement.ts';
import { readTable } from './read-table.ts';
import { readEvidence, readWhole } from './read-text.ts';
import { childrenOf, nameOf, plainText, titleText, type Rich, type RichNode } from './rich.ts';
import { hasDose } from './doses.ts';
import { mayBeDrug } from './labels.ts';
import { isLimiting, isMaximum, reachOf } from './limiting.ts';
import { isSentence } from './words.ts';
import { isOfDrugs } from './thing-of.ts';

/** Reads the blocks of a page one behind the other. */
export class PageReader {
	readonly #slugger = new GithubSlugger();
	readonly #headings: Heading[] = [];
	readonly #said: (Block | Remark)[] = [];
	readonly #pictures = new Map<string, readonly Picture[]>();
	#leads = new Leads();
	/** What the last bold words alone begin, which part a section as headings do, the outermost first. */
	#parts: readonly Section[] = [];
	#isAside = false;
	/** Words that lead to something of which nothing has been read yet, with the sections that they begin. */
	readonly #open = new Map<Leading, Section | undefined>();

	read(nodes: readonly RichNode[]): Pick<PageOutline, 'blocks' | 'said' | 'pictures'> {
		this.#readAll(nodes);
		this.#keepTitle();
		const said = joinLists(this.#said.flatMap((one) => [one, ...this.#remarksOfLead(one)]));
		return { blocks: said.filter(isBlock), said, pictures: this.#pictures };
	}

	#readAll(nodes: readonly RichNode[]): void {
		const blocks = blocksOf(nodes).flatMap((node, at, all) => linesOf(node, all[at + 1]));
		for (const [index, node] of blocks.entries()) this.#readNode(node, blocks[index + 1]);
	}

	#readNode(node: RichNode, next: RichNode | undefined): void {
		const component = componentOf(node);
		const pictures = picturesAlone(node);
		const { anchor } = this.#spotOf(node);
		const name = nameOf(node);
		const box = readBox(node);
		if (component) this.#readComponent(component);
		else if (pictures) {
			this.#pictures.set(anchor, [...(this.#pictures.get(anchor) ?? []), ...pictures]);
		} else if (box) this.#readBox(box, node);
		else if (node.type !== 'element') this.#remark(node);
		else if (isCaption(node) || (name === 'p' && numbered.test(plainText(readWhole([node])))))
			this.#said.push({ ...this.#remarkOf(node), isAside: true });
		else if (/^h[1-6]$/.test(name)) this.#readHeading(node);
		else if (/^[uo]l$/.test(name)) this.#said.push(...readItems(node, this.#coveredSpot(node)));
		else if (name === 'table') this.#readTable(node);
		else if (name === 'p') this.#readParagraph(node, next);
		else this.#remark(node);
	}

	#spotOf(node: RichNode): Spot {
		return {
			headings: this.#headings.map(({ title }) => title),
			within: [...this.#headings, ...this.#parts],
			anchor: this.#headings.at(-1)?.id ?? '',
			isAside: this.#isAside,
			line: lineOf(node),
		};
	}

	#coveredSpot(node: RichNode): Spot {
		return { ...this.#spotOf(node), ...this.#led(this.#leads.cover()) };
	}

	/** What leads to something that is read now, with which it is shown. */
	#led({ by, ...led }: Led): Omit<Led, 'by'> {
		for (const lead of by) this.#open.delete(lead);
		return led;
	}

	/** Words that lead to nothing say something themselves. */
	#remarksOfLead(one: Block | Remark): Remark[] {
		if (one.type !== 'statement' || !this.#open.has(one)) return [];
		const open = new Set(this.#open.values());
		const within = one.within.filter((section) => !open.has(section));
		return [{ ...one, within, type: 'remark', text: one.text ? leadOf(one) : one.whole }];
	}

	/** The block right above. */
	get #above(): Block | undefined {
		return this.#said.findLast(isBlock);
	}

	#readHeading(node: Element): void {
		const depth = Number(node.tagName[1]);
		const title = titleText(richWithoutCloze(readWhole(node.children)));
		// Ids of headings know no raised figures.
		const id = this.#slugger.slug(
			readWhole(withSigns(node.children))
				.map((part) => (typeof part === 'string' ? part : part[1]))
				.join('')
		);
		const isThing = namesThing(title);
		const last = this.#headings.at(-1);
		// A name with nothing below it is that of what the headings beside it say, up to the next name.
		if (last?.depth === depth && namesThing(last.title) && !isThing && !this.#hasSaid(last))
			last.depth -= 0.5;
		const level = isThing ? depth - 0.5 : depth;
		const [first] = this.#headings.filter((heading) => heading.depth >= level);
		const outer = first?.outer ?? this.#leads;
		if (first) this.#keepTitle();
		while ((this.#headings.at(-1)?.depth ?? 0) >= level) this.#headings.pop();
		this.#headings.push({ depth, title, id, outer });
		this.#leads = outer.deepen();
		this.#parts = [];
	}

	/** A heading with nothing below it may say something itself. */
	#keepTitle(): void {
		const heading = this.#headings.at(-1);
		if (heading && !this.#hasSaid(heading))
			this.#said.push(this.#remarkOf(emptyParagraph, [heading.title]));
	}

	/** Whether anything stands below the last heading. */
	#hasSaid(heading: Heading): boolean {
		const last = this.#said.findLast(
			(one) => one.type !== 'statement' || plainText(one.whole) !== ''
		);
		return last?.within.includes(heading) ?? false;
	}

	/** Reads what a box holds as what stands around it, with its label above it. */
	#readBox({ nodes, label, isAside, isPart, doubt }: Box, node: RichNode): void {
		const [leads, parts, wasAside] = [this.#leads, this.#parts, this.#isAside];
		this.#leads = new Leads(leads, label, doubt);
		if (isPart) this.#parts = [{ title: label, isBold: true }];
		this.#isAside ||= isAside;
		const before = this.#said.length;
		leads.reachTabs(nameOf(node) === 'Tabs');
		this.#readAll(nodes);
		leads.reachTabs(false);
		[this.#leads, this.#parts] = [leads, parts];
		const isSaid = this.#said.slice(before).some((one) => !isBlock(one) || isAsked(one));
		if (label && !isSaid) this.#remark(node, [label]);
		this.#isAside = wasAside;
	}

	#readParagraph(node: Element, next: RichNode | undefined): void {
		const isBelow = next !== undefined && /^(?:[uo]l|table)$/.test(nameOf(next));
		const statement = asTitle(readStatement(node, this.#spotOf(node), false), isBelow);
		const { term, text, isLead } = statement;
		if (term && !isLead) this.#endParts(statement, isBelow ? [next] : []);
		const spot = isLead ? this.#spotOf(node) : this.#coveredSpot(node);
		const said = plainText(statement.whole);
		const isEmpty = text !== undefined && plainText(text) === '';
		// Bold words without a full stop are a title.
		const isTitle = term !== undefined && isEmpty && !isSentence(said);
		// What is said below statements is said of these, too, unless it is a label of what follows.
		const section = spot.within.at(-1);
		const isFirst = !this.#said.some((one) => one.within.at(-1) === section && isAsked(one));
		const isOfBoth = !isFirst && (isSentence(said) || reachOf(said) > 2);
		// What says something itself leads to no other paragraph.
		const isWhole = hasDose(said) || /:\s+\S/.test(said);
		const leads =
			isLead &&
			(isTitle || ((isFirst || !isSentence(said)) && (isBelow || !(this.#isAside || isWhole))));
		const isLabel = said.endsWith(':') || (isBelow && isLead && !isOfBoth && !isSentence(said));
		const isNamed = term !== undefined && !isEmpty;
		if (!isTitle && !isNamed && !isLabel && !ownsItems(statement)) {
			if (!leads) this.#leads.part();
			// The words above lead to what says something, and to no section below it.
			if (isLead && !leads && isWhole) this.#leads.cover();
			this.#remark(node, term ? undefined : text);
		} else if (isLead) this.#open.set(statement, undefined);
		// A ban between doses may be said of those above it, or of those below.
		const isBetween =
			isOfBoth &&
			(hasDose(said) || !isMaximum(said)) &&
			hasDose(plainText(readWhole(next ? [next] : [])));
		const outer = leads ? this.#leads.open(statement, isBetween) : 0;
		if (isTitle && !this.#isAside) {
			const part = { title: titleText(term), isBold: true };
			this.#parts = [...this.#parts.slice(0, outer), part];
			this.#open.set(statement, part);
		}
		this.#said.push(isLead ? statement : { ...statement, ...spot });
	}

	/** Ends the part of a drug before a paragraph below what is said of it that gives the dose of another, or leads to it. */
	#endParts(statement: Statement, below: readonly RichNode[]): void {
		const above = this.#above;
		const isListed = above?.type === 'table' || (above?.type === 'statement' && above.isItem);
		if (!hasDose(plainText([...statement.whole, ' ', ...readWhole(below)]))) return;
		const count = this.#leads.pass(statement, isListed);
		if (count !== undefined && !this.#isAside) this.#parts = this.#parts.slice(0, count);
	}

	#readTable(node: Element): void {
		const above = this.#above;
		const table = readTable(node, this.#coveredSpot(node));
		const isHere = above?.within.at(-1) === table.within.at(-1);
		const isLed =
			isHere && above?.type === 'statement' && above.term && !above.isItem && !above.isLead;
		const caption = this.#takeCaption(node, table);
		// What gives a dose leads to none of other drugs, and nothing leads to what has a name of its own.
		const parting = isLed ? findParting(above, plainText(readWhole([node]))) : undefined;
		const isApart =
			parting ??
			(isLed &&
				(isOfDrugs(table) ? hasDose(plainText(above.whole)) : mayBeDrug(plainText(caption))));
		table.lead = joinLeads([table.lead ?? [], isLed && !isApart ? leadOf(above) : [], caption]);
		if (!isOfDrugs(table)) table.doubt ??= parting?.doubt;
		this.#said.push(table);
		// What has no row below its titles has only these.
		if (table.rows.length === 0) this.#remark(node);
		else for (const foot of childrenOf(node)) if (nameOf(foot) === 'tfoot') this.#remark(foot);
	}

	/** What the caption of a table says, or the numbered one above it, if that names what its rows do not: `Table 1: Zinc`. */
	#takeCaption(node: Element, table: Table): Rich {
		const captions = childrenOf(node).filter((child) => nameOf(child) === 'caption');
		const own = readWhole(captions.flatMap(childrenOf));
		const above = this.#said.at(-1);
		if (plainText(own) !== '' || above?.type !== 'remark' || isOfDrugs(table)) return own;
		const [, name = ''] = numbered.exec(plainText(above.text)) ?? [];
		if (above.within.at(-1) !== table.within.at(-1) || !mayBeDrug(name)) return [];
		this.#said.pop();
		return [name];
	}

	/** What stands on lines of its own belongs to what stands above it in its section. */
	#readComponent(component: Component): void {
		const spot = this.#spotOf(component);
		if (component.name === 'Question') {
			this.#said.push(readQuestion(component, spot));
			return;
		}
		const above = this.#above?.anchor === spot.anchor ? this.#above : undefined;
		const owner = above?.type === 'question' ? undefined : above;
		if (component.name === 'Evidence') {
			if (owner) owner.evidence = readEvidence(component) ?? owner.evidence;
			return;
		}
		const card = readWrittenCard(component);
		const isSame = owner?.within.at(-1) === spot.within.at(-1) && (!spot.isAside || owner?.isAside);
		if (owner && (card.off || (isSame && owner.type === 'statement'))) owner.asked.push(card);
		// It asks by itself.
		else {
			const led = { ...spot, ...this.#led(this.#leads.see()) };
			this.#said.push({ ...readStatement(emptyParagraph, led, false), asked: [card] });
		}
	}

	/** Keeps what is neither a statement nor a table, whatever it is. */
	#remark(node: RichNode, text?: Rich): void {
		const remark = this.#remarkOf(node, text);
		if (plainText(remark.text) !== '') this.#said.push(remark);
	}

	#remarkOf(node: RichNode, text: Rich = readWhole([node])): Remark {
		// A limit behind a list may be one of all that stands above it.
		const { lead, isIntroduced } = this.#led(this.#leads.see(isLimiting(plainText(text))));
		// Words that end without a colon are shown themselves.
		const isLed = lead && (isIntroduced || this.#isAside);
		return { ...this.#spotOf(node), ...(isLed && { lead }), type: 'remark', text };
	}
}

/** What a paragraph begins with that names a table or a picture, as those of books are. */
const numbered =
	/^(?:table|fig(?:ure)?|box|chart|tabelle|abb(?:ildung)?|tabla|figura|tableau|तालिका|चित्र)[\s.]*\d*[a-z]?\s*[.:–]\s*(.*)/iu;

const emptyParagraph: Element = { type: 'element', tagName: 'p', properties: {}, children: [] };

/** Whether there may be cards of a block. */
const isAsked = (one: Block | Remark): boolean =>
	one.type === 'table' || (one.type === 'statement' && (one.isItem || ownsItems(one)));

interface Heading extends Section {
	depth: number;
	id: string;
	/** What leads to the section that holds it. */
	outer: Leads;
}
