import type { Element } from 'domhandler';
import { find, findAll, isOn, readXml, valueOf } from './xml.ts';

/** Text that nothing is said of. */
export const plainLook = {
	bold: false,
	italic: false,
	struck: false,
	hidden: false,
	marked: false,
	underlined: false,
	raised: '' as '' | 'sup' | 'sub',
	font: '',
	/** As Word writes it: `FF0000`; `auto` if it is the usual one. */
	colour: 'auto',
	/** In half points; 0 if not said. */
	size: 0,
};

/** How text looks, as far as a page can show it. */
export type Look = typeof plainLook;

/** The styles of a document, each with what it takes over from those that it is based on. */
export class WordStyles {
	readonly #styles = new Map<string, Element>();

	/** The size of text that says none, in half points: that of the style Normal, or of the document. */
	readonly usualSize: number;

	constructor(bytes: Uint8Array | undefined) {
		const tree = readXml(bytes);
		for (const style of findAll(tree, 'w:style')) {
			this.#styles.set(style.attribs['w:styleId'] ?? '', style);
		}
		const normal = valueOf(find(this.#styles.get('Normal'), 'w:rPr'), 'w:sz');
		const own = findAll(tree, 'w:rPrDefault').map((one) => valueOf(find(one, 'w:rPr'), 'w:sz'));
		this.usualSize = Number(normal ?? own[0] ?? 22);
	}

	/** A style and those that it is based on, the nearest first. */
	chain(id: string | undefined): Element[] {
		const found: Element[] = [];
		for (let style = this.#get(id); style && !found.includes(style);) {
			found.push(style);
			style = this.#get(valueOf(style, 'w:basedOn'));
		}
		return found;
	}

	/** The names of a style and those that it is based on: “heading 1”. */
	names(id: string | undefined): string[] {
		const names = this.chain(id).map((style) => valueOf(style, 'w:name') ?? '');
		return names.length > 0 ? names : id ? [id] : [];
	}

	/** The look of a run: that around it, changed by its style and then by its own properties. */
	look(properties: Element | undefined, outer: Look): Look {
		const style = valueOf(properties, 'w:rStyle');
		return [...this.#looks(style), properties].reduce(changeLook, outer);
	}

	/** The look that a paragraph's style gives its text. */
	lookOfParagraph(id: string | undefined): Look {
		return this.#looks(id).reduce(changeLook, plainLook);
	}

	#looks(id: string | undefined): (Element | undefined)[] {
		return this.chain(id)
			.reverse()
			.map((style) => find(style, 'w:rPr'));
	}

	/** What the first of a style and those that it is based on says of a property of paragraphs. */
	paragraphProperty(id: string | undefined, name: string): Element | undefined {
		for (const style of this.chain(id)) {
			const found = find(find(style, 'w:pPr'), name);
			if (found) return found;
		}
		return undefined;
	}

	#get(id: string | undefined): Element | undefined {
		return id === undefined ? undefined : this.#styles.get(id);
	}
}

function changeLook(look: Look, properties: Element | undefined): Look {
	const highlight = valueOf(properties, 'w:highlight');
	const underline = valueOf(properties, 'w:u');
	const fonts = find(properties, 'w:rFonts')?.attribs;
	return {
		bold: isOn(properties, 'w:b') ?? look.bold,
		italic: isOn(properties, 'w:i') ?? look.italic,
		struck:
			isOn(properties, 'w:strike') ||
			(isOn(properties, 'w:dstrike') ?? isOn(properties, 'w:strike') ?? look.struck),
		hidden: isOn(properties, 'w:vanish') ?? isOn(properties, 'w:webHidden') ?? look.hidden,
		marked: highlight === undefined ? (isShaded(properties) ?? look.marked) : highlight !== 'none',
		underlined: underline === undefined ? look.underlined : underline !== 'none',
		raised: raisedBy(properties) ?? look.raised,
		font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? look.font,
		colour: valueOf(properties, 'w:color') ?? look.colour,
		size: Number(valueOf(properties, 'w:sz') ?? look.size),
	};
}

function isShaded(properties: Element | undefined): boolean | undefined {
	const fill = find(properties, 'w:shd')?.attribs['w:fill'];
	return fill === undefined ? undefined : !/^(?:auto|ffffff)$/i.test(fill);
}

/** Text is raised by its alignment, or by hand by its position in half points. */
function raisedBy(properties: Element | undefined): Look['raised'] | undefined {
	const alignment = valueOf(properties, 'w:vertAlign');
	if (alignment === 'superscript') return 'sup';
	if (alignment === 'subscript') return 'sub';
	const position = Number(valueOf(properties, 'w:position') ?? 0);
	if (position >= 3) return 'sup';
	if (position <= -3) return 'sub';
	return alignment === undefined ? undefined : '';
}

/** The depth of the heading that a paragraph is: 0 for the title, nothing if it is none. */
export function headingDepth(
	properties: Element | undefined,
	styles: WordStyles
): number | undefined {
	const id = valueOf(properties, 'w:pStyle');
	for (const name of [...styles.names(id), ...(id === undefined ? [] : [id])]) {
		if (/^title$/i.test(name)) return 0;
		const depth = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik) ?([1-9])\b/iu.exec(
			name
		)?.[1];
		if (depth !== undefined) return Math.min(Number(depth), 6);
	}
	const level =
		valueOf(properties, 'w:outlineLvl') ??
		styles.paragraphProperty(id, 'w:outlineLvl')?.attribs['w:val'];
	return level === undefined || Number(level) > 8 ? undefined : Math.min(Number(level) + 1, 6);
}
