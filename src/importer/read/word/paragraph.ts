import type { Element } from 'domhandler';
import type { PhrasingContent } from 'mdast';
import type { WordReader } from './docx.ts';
import { readMath } from './math.ts';
import { buildContent, type Run } from './runs.ts';
import { type Look } from './styles.ts';
import { isSymbolFont, readSymbols, symbolOf } from './symbols.ts';
import { elementsOf, find, findAll, isOn, textOf } from './xml.ts';

/** Reads the content of one paragraph, and what stands in it but not in its line: text boxes, notes. */
export class ParagraphReader {
	readonly runs: Run[] = [];
	/** Paragraphs and tables of the text boxes that are anchored in it. */
	readonly boxes: Element[] = [];
	/** Instructions of fields that have begun and not ended; their results are read. */
	readonly #fields: { instruction: string; separated: boolean }[] = [];

	readonly reader: WordReader;
	readonly look: Look;

	constructor(reader: WordReader, look: Look) {
		this.reader = reader;
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
					this.reader.note('deleted');
				return;
			case 'w:ins':
			case 'w:moveTo':
				this.reader.note('inserted');
				return this.read(elementsOf(node), look, href);
			case 'm:oMath':
			case 'm:oMathPara':
				return this.#add(readMath(node), look, href);
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
		if (!wrappers.has(node.name)) this.reader.nameUnknown(node.name);
		this.read(elementsOf(node), look, href);
	}

	#readRun(node: Element, outer: Look, target: string): void {
		const look = this.reader.styles.look(find(node, 'w:rPr'), outer);
		for (const child of elementsOf(node)) this.#readPiece(child, look, target || this.#linked());
	}

	/** Where a field leads whose result is read now. */
	#linked(): string {
		const [, address = ''] =
			this.#fields
				.map(({ instruction }) => /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction))
				.find((found) => found !== null) ?? [];
		return address;
	}

	#readPiece(node: Element, look: Look, href: string): void {
		const field = this.#fields.at(-1);
		const inInstruction = field && !field.separated;
		switch (node.name) {
			case 'w:t':
				if (!inInstruction) this.#readText(textOf(node), look, href);
				return;
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
			case 'w:instrText':
				if (field) field.instruction += textOf(node);
				return;
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
				return this.reader.note('comments');
			case 'w:delText':
				return;
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
		if (symbol === undefined) this.reader.nameSymbol(font, code);
		this.#add(symbol ?? `[symbol ${code} of ${font}]`, look, href);
	}

	#readFieldMark(node: Element, look: Look, href: string): void {
		const kind = node.attribs['w:fldCharType'];
		if (kind === 'begin') {
			this.#fields.push({ instruction: '', separated: false });
			const box = findAll(node, 'w:checkBox')[0];
			if (box)
				this.#add((isOn(box, 'w:checked') ?? isOn(box, 'w:default')) ? '☒' : '☐', look, href);
		}
		const field = this.#fields.at(-1);
		if (kind === 'separate' && field) field.separated = true;
		if (kind === 'end') {
			const ended = this.#fields.pop();
			if (ended && !ended.separated) this.#nameField(ended.instruction);
		}
	}

	/** A field without a result says nothing but for an equation, which is written in its instruction. */
	#nameField(instruction: string): void {
		if (/^\s*(?:EQ|QUOTE|SYMBOL|REF|DOCPROPERTY|SEQ)\b/i.test(instruction)) {
			this.reader.name(
				`a field (${instruction.trim()}) shows nothing`,
				'write in Word what it shows as text'
			);
		}
	}

	#readReference(node: Element): void {
		const kind = node.name === 'w:endnoteReference' ? 'endnotes' : 'footnotes';
		const identifier = this.reader.footnote(kind, node.attribs['w:id'] ?? '');
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
			this.runs.push({ node: this.reader.picture(id, description) });
		const words = findAll(node, 'a:t').map(textOf).join(' ').trim();
		if (words !== '') this.#add(` ${words} `, this.look, '');
		const kind = drawnBy(node);
		if (kind && (pictures.length === 0 || kind !== 'an embedded object')) {
			this.reader.name(
				`${kind} stays behind${description ? ` (“${description}”)` : ''}`,
				'make a picture of it in Word (copy it, then “Paste special”, “Picture”), or write in words what it shows'
			);
		}
	}

	#target(node: Element): string {
		const { attribs } = node;
		const target = this.reader.targetOf(attribs['r:id']);
		// Links within the document are Word's own: its tables of contents are full of them.
		if (target === '') return '';
		return attribs['w:anchor'] ? `${target}#${attribs['w:anchor']}` : target;
	}

	#add(text: string, look: Look, href: string): void {
		if (text === '') return;
		if (look.hidden) return void (text.trim() !== '' && this.reader.note('hidden'));
		this.runs.push({ text, look, href });
	}
}

/** What Word shows of something that is there in a newer and an older form. */
export function chosen(node: Element): Element | undefined {
	const choices = elementsOf(node).filter(({ name }) => name === 'mc:Choice');
	return choices[0] ?? find(node, 'mc:Fallback');
}

/** Elements of a name that stand in no other of that name; of two forms of one thing only one. */
function outermost(node: Element, name: string): Element[] {
	const children =
		node.name === 'mc:AlternateContent' ? elementsOf(chosen(node)) : elementsOf(node);
	return children.flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

function drawnBy(node: Element): string | undefined {
	const uri = findAll(node, 'a:graphicData').map(({ attribs }) => attribs['uri'] ?? '');
	if (uri.some((one) => one.endsWith('/chart') || one.includes('chartex'))) return 'a chart';
	if (uri.some((one) => one.endsWith('/diagram'))) return 'a SmartArt diagram';
	if (node.name === 'w:object') return 'an embedded object';
	return uri.some((one) => one.includes('/ink')) ? 'a drawing' : undefined;
}

/** What holds runs and means nothing by itself. */
const wrappers = new Set(
	'w:sdt w:sdtContent w:smartTag w:customXml w:fldSimple w:dir w:bdo w:rubyBase w:rt w:p'.split(' ')
);

/** What says nothing that a reader of the page would miss. */
const silent =
	/^(?:w:(?:\w+Pr|bookmark\w+|proofErr|perm\w+|comment\w+|\w+Range(?:Start|End)|lastRenderedPageBreak|softHyphen|footnoteRef|endnoteRef|annotationRef|separator|continuationSeparator|tblGrid|numberingChange|subDoc|pgNum|dayShort|monthShort|yearShort|dayLong|monthLong|yearLong|fldData)|m:\w+Pr|w1[456]\w*:\w+|wp14:\w+)$/;
