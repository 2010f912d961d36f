import { cloneNode, Text, type Element } from 'domhandler';
import type { PhrasingContent } from 'mdast';
import type { WordDocument } from './document.ts';
import { chosen, drawnBy, outermost } from './drawings.ts';
import { asksForInput, Fields, liftOf, readFormField, readInstruction } from './fields.ts';
import { isPhantom, readMath, struckMark, textInEquation } from './math.ts';
import { buildContent, type Run } from './runs.ts';
import { type Look } from './styles.ts';
import { isSymbolFont, readSymbols, symbolOf } from '../symbols.ts';
import { elementsOf, find, findAll, textOf } from './xml.ts';

/** Reads the content of one paragraph, and what stands in it but not in its line: text boxes, notes. */
export class ParagraphReader {
	readonly runs: Run[] = [];
	/** Paragraphs and tables of the text boxes that are anchored in it. */
	readonly boxes: Element[] = [];
	readonly #fields = new Fields();
	/** How far fields have moved what is read now above its line, in points. */
	#lift = 0;

	readonly document: WordDocument;
	readonly look: Look;

	constructor(document: WordDocument, look: Look) {
		this.document = document;
		this.look = look;
	}

	/** The content that was read. */
	get content(): PhrasingContent[] {
		return buildContent(this.runs);
	}

	/** The size of all its text, in half points; 0 if it differs. */
	get size(): number {
		const sizes = this.runs.flatMap((run) =>
			'text' in run && run.text.trim() !== '' ? [run.look.size] : []
		);
		return sizes.every((size) => size === sizes[0]) ? (sizes[0] ?? 0) : 0;
	}

	/** The colours of its text, without those of links. */
	get colours(): Set<string> {
		return new Set(
			this.runs.flatMap((run) =>
				'text' in run && run.text.trim() !== '' && run.href === '' ? [run.look.colour] : []
			)
		);
	}

	read(nodes: readonly Element[], look = this.look, href = ''): void {
		for (const node of nodes) this.#readNode(node, look, href);
	}

	#readNode(node: Element, look: Look, href: string): void {
		switch (node.name) {
			case 'w:r':
				return this.#readRun(node, look, href);
			case 'w:hyperlink':
				return this.read(elementsOf(node), look, this.#target(node));
			case 'w:del':
			case 'w:moveFrom':
				if (textOf(node).trim() !== '' || findAll(node, 'w:delText').length > 0)
					this.document.note('deleted');
				return;
			case 'w:ins':
			case 'w:moveTo':
				this.document.note('inserted');
				return this.read(elementsOf(node), look, href);
			case 'w:sdt':
				if (asksForInput(node)) return this.document.note('placeholders');
				return this.read(elementsOf(node), look, href);
			case 'w:fldSimple': {
				const before = this.runs.length;
				this.read(elementsOf(node), look, href);
				if (this.runs.length === before)
					this.#showInstruction(node.attribs['w:instr'] ?? '', look, href);
				return;
			}
			case 'mc:AlternateContent':
				return this.read(elementsOf(chosen(node)), look, href);
			case 'w:ruby': {
				const reading = find(node, 'w:rt');
				this.read(elementsOf(find(node, 'w:rubyBase')), look, href);
				if (!reading || textOf(reading).trim() === '') return;
				this.#add(' (', look, href);
				this.read(elementsOf(reading), look, href);
				return this.#add(')', look, href);
			}
			default:
				return this.#readOther(node, look, href);
		}
	}

	/** Wrappers of all kinds hold runs; what holds none and is not known is named. */
	#readOther(node: Element, look: Look, href: string): void {
		if (silent.test(node.name)) return;
		if (node.name.startsWith('m:')) return this.#readEquation(node, look, href);
		if (!wrappers.has(node.name)) this.document.nameUnknown(node.name);
		this.read(elementsOf(node), look, href);
	}

	/** An equation is one text, which notes and pictures in its runs stand behind. */
	#readEquation(node: Element, look: Look, href: string): void {
		const has = (...names: string[]) => names.some((name) => findAll(node, name).length > 0);
		if (has('w:del', 'w:moveFrom')) this.document.note('deleted');
		if (has('w:ins', 'w:moveTo')) this.document.note('inserted');
		this.document.hidden.push(...findAll(node, 'm:phant').filter(isPhantom).map(textOf));
		const equation = cloneNode(node, true);
		const others: Run[] = [];
		for (const run of [...findAll(equation, 'm:r'), ...findAll(equation, 'w:r')]) {
			const start = this.runs.length;
			this.#readRun(run, look, href);
			const read = this.runs.splice(start);
			others.push(...read.filter((one) => 'node' in one));
			const shown = read.map((one) => ('node' in one ? '' : textInEquation(one, look)));
			run.children = [new Text(shown.join(''))];
		}
		for (const [place, piece] of readMath(equation).split(struckMark).entries())
			this.#add(piece, place % 2 === 1 ? { ...look, struck: true } : look, href);
		this.runs.push(...others);
	}

	#readRun(node: Element, outer: Look, target: string): void {
		const look = this.document.styles.look(find(node, 'w:rPr'), outer);
		for (const child of elementsOf(node))
			this.#readPiece(child, look, target || this.#fields.target);
	}

	#readPiece(node: Element, look: Look, href: string): void {
		if (this.#fields.inInstruction && node.name !== 'w:fldChar') return this.#readInstruction(node);
		switch (node.name) {
			case 'w:t':
			case 'm:t':
				return this.#readText(textOf(node), look, href);
			case 'w:tab':
			case 'w:ptab':
				return this.#add('\t', look, href);
			case 'w:br':
			case 'w:cr':
				return this.#add(/page|column/.test(node.attribs['w:type'] ?? '') ? ' ' : '\n', look, href);
			case 'w:noBreakHyphen':
				return this.#add('‑', look, href);
			case 'w:sym':
				return this.#readSymbol(node, look, href);
			case 'w:fldChar':
				return this.#readFieldMark(node, look, href);
			case 'w:footnoteReference':
			case 'w:endnoteReference':
				return this.#readReference(node);
			case 'w:drawing':
			case 'w:pict':
			case 'w:object':
				return this.#readDrawing(node);
			case 'mc:AlternateContent':
				for (const child of elementsOf(chosen(node))) this.#readPiece(child, look, href);
				return;
			case 'w:commentReference':
				return this.document.note('comments');
			default:
				if (!silent.test(node.name)) this.#readNode(node, look, href);
		}
	}

	#readText(value: string, look: Look, href: string): void {
		const shown = isSymbolFont(look.font) ? readSymbols(value, look.font) : value;
		this.#add(shown.replace(/[\r\n]+/g, ' '), look, href);
	}

	#readSymbol(node: Element, look: Look, href: string): void {
		const font = node.attribs['w:font'] ?? '';
		const code = node.attribs['w:char'] ?? '';
		const symbol = symbolOf(font, Number.parseInt(code, 16));
		if (symbol === undefined)
			this.document.name(
				`a symbol of the font ${font} (${code}) is not known`,
				'type in Word the character that is meant'
			);
		this.#add(symbol ?? `[symbol ${code} of ${font}]`, look, href);
	}

	#readFieldMark(node: Element, look: Look, href: string): void {
		const kind = node.attribs['w:fldCharType'];
		if (kind === 'begin') {
			if (!this.#fields.inInstruction) this.#add(readFormField(node), look, href);
			this.#fields.begin();
		}
		if (kind === 'separate') this.#fields.separate(this.runs.length);
		if (kind !== 'end') return;
		const unshown = this.#fields.end(this.runs.length);
		if (unshown !== undefined) this.#showInstruction(unshown, look, href);
	}

	#readInstruction(node: Element): void {
		if (/^w:(?:instrText|t)$/.test(node.name)) this.#fields.instruct(textOf(node));
		if (/^w:(?:tab|br|cr)$/.test(node.name)) this.#fields.instruct(' ');
	}

	#showInstruction(instruction: string, look: Look, href: string): void {
		const lift = liftOf(instruction);
		if (lift !== undefined) return void (this.#lift += lift);
		const shown = readInstruction(instruction);
		if (typeof shown === 'string') this.#add(shown, look, href);
		else if (shown)
			this.document.name(
				`a field (${shown.unknown}) shows nothing`,
				'write in Word what it shows as text'
			);
	}

	#readReference(node: Element): void {
		const kind = node.name === 'w:endnoteReference' ? 'endnotes' : 'footnotes';
		const identifier = this.document.footnote(kind, node.attribs['w:id'] ?? '');
		if (identifier)
			this.runs.push({ node: { type: 'footnoteReference', identifier, label: identifier } });
	}

	/** A drawing holds a picture, text boxes, or what only Word can draw. */
	#readDrawing(node: Element): void {
		const boxes = outermost(node, 'w:txbxContent');
		this.boxes.push(...boxes.flatMap((box) => elementsOf(box)));
		const description = findAll(node, 'wp:docPr')[0]?.attribs['descr'] ?? '';
		const pictures = [
			...findAll(node, 'a:blip').map(({ attribs }) => attribs['r:embed'] ?? attribs['r:link']),
			...findAll(node, 'v:imagedata').map(({ attribs }) => attribs['r:id']),
		];
		for (const id of new Set(pictures))
			this.runs.push({ node: this.document.picture(id, description) });
		const words = [...findAll(node, 'a:t').map(textOf), ...wordArt(node)].join(' ').trim();
		if (words !== '') this.#add(` ${words} `, this.look, '');
		const kind = drawnBy(node);
		if (kind && (pictures.length === 0 || kind !== 'an embedded object')) {
			this.document.name(
				`${kind} stays behind${description ? ` (“${description}”)` : ''}`,
				'make a picture of it in Word (copy it, then “Paste special”, “Picture”), or write in words what it shows'
			);
		}
	}

	#target(node: Element): string {
		const { attribs } = node;
		const target = this.document.targetOf(attribs['r:id']);
		// Links within the document are Word's own: its tables of contents are full of them.
		if (target === '') return '';
		return attribs['w:anchor'] ? `${target}#${attribs['w:anchor']}` : target;
	}

	#add(text: string, look: Look, href: string): void {
		if (text === '') return;
		if (look.hidden) return void (text.trim() !== '' && this.document.hidden.push(text));
		const raised = this.#lift === 0 ? look.raised : this.#lift > 0 ? 'sup' : 'sub';
		this.runs.push({ text, look: { ...look, raised }, href });
	}
}

/** Words that Word draws along a line. */
const wordArt = (node: Element): string[] =>
	findAll(node, 'v:textpath').map(({ attribs }) => attribs['string'] ?? '');

/** What holds runs and means nothing by itself. */
const wrappers = new Set(
	'w:sdtContent w:smartTag w:customXml w:dir w:bdo w:rubyBase w:rt w:p'.split(' ')
);

/** What says nothing that a reader of the page would miss. */
const silent =
	/^(?:w:(?:\w+Pr|bookmark\w+|instrText|proofErr|perm\w+|comment\w+|\w+Range(?:Start|End)|lastRenderedPageBreak|softHyphen|footnoteRef|endnoteRef|annotationRef|separator|continuationSeparator|tblGrid|numberingChange|pgNum|dayShort|monthShort|yearShort|dayLong|monthLong|yearLong|fldData)|m:\w+Pr|w1[456]\w*:\w+|wp14:\w+)$/;
