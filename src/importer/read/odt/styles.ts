import type { Element as XmlElement } from 'domhandler';
import type { ElementContent } from 'hast';
import { elementsOf } from '../word/xml.ts';
import { h } from '../html/nodes.ts';

/** The styles of an OpenDocument text, each with what it takes over from those that it is based on. */
export class OdtStyles {
	readonly #styles = new Map<string, XmlElement>();

	add(styles: readonly XmlElement[]): void {
		for (const style of styles) this.#styles.set(style.attribs['style:name'] ?? '', style);
	}

	/** The depth of the heading that a paragraph of a style is; nothing if it is none. */
	headingDepth(name: string): number | undefined {
		const chain = this.#chain(name);
		const names = [name, ...chain.map(({ attribs }) => attribs['style:parent-style-name'] ?? '')];
		if (names.some((one) => /^title$/i.test(one))) return 1;
		const level = names.map((one) => /^Heading_20_([1-9])$/.exec(one)?.[1]).find(Boolean);
		const own = chain.map(({ attribs }) => attribs['style:default-outline-level']).find(Boolean);
		return level || own ? Number(level ?? own) : undefined;
	}

	/** Wraps content into the elements that its style stands for. */
	dress(name: string, children: ElementContent[]): ElementContent[] {
		const look = this.#look(name);
		if (look['text:display'] === 'none') return [h('span', children, { hidden: true })];
		const font = look['style:font-name'] ?? look['fo:font-family'] ?? '';
		const fill = look['fo:background-color'] ?? 'transparent';
		const isDrawn = (line: string) =>
			[look[`style:text-${line}-style`], look[`style:text-${line}-type`]].some(
				(one) => one !== undefined && one !== 'none'
			) && look[`style:text-${line}-style`] !== 'none';
		const wraps = [
			this.raises(name) && 'sup',
			/^sub|^-\d+%/.test(look[position] ?? '') && 'sub',
			isDrawn('line-through') && 'del',
			fill !== 'transparent' && 'mark',
			isDrawn('underline') && 'u',
			look['fo:font-style'] === 'italic' && 'em',
			look['fo:font-weight'] === 'bold' && 'strong',
		].filter((wrap) => wrap !== false);
		const face = font.replace(/^['"]|['"]$|\d+$/g, '');
		const drawn = /^(?:symbol|w[ei].*dings)/i.test(face)
			? [h('font', children, { face })]
			: children;
		const coloured = look['fo:color']
			? [h('span', drawn, { style: `color: ${look['fo:color']}` })]
			: drawn;
		return wraps.reduce((inner, wrap) => [h(wrap, inner)], coloured);
	}

	/** Whether a style raises its text. */
	raises(name: string): boolean {
		return /^super|^[1-9]\d*%/.test(this.#look(name)[position] ?? '');
	}

	/** A style and those that it is based on, the nearest first. */
	#chain(name: string): XmlElement[] {
		const found: XmlElement[] = [];
		for (let style = this.#styles.get(name); style && !found.includes(style);) {
			found.push(style);
			style = this.#styles.get(style.attribs['style:parent-style-name'] ?? '');
		}
		return found;
	}

	#look(name: string): Record<string, string> {
		const looks = this.#chain(name)
			.reverse()
			.flatMap((style) => elementsOf(style).filter((one) => one.name === 'style:text-properties'));
		return Object.assign({}, ...looks.map(({ attribs }) => attribs)) as Record<string, string>;
	}
}

const position = 'style:text-position';
