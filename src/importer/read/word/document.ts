import type { Element } from 'domhandler';
import type { PhrasingContent } from 'mdast';
import { text } from '../../tree/blocks.ts';
import type { Notice } from '../parts.ts';
import type { Counted } from '../counted.ts';
import type { WordPackage } from './package.ts';
import { WordStyles } from './styles.ts';
import { elementsOf, findAll, readXml } from './xml.ts';

/** A document while it is read: what it refers to, and what is said of it. */
export class WordDocument {
	readonly source: WordPackage;
	readonly styles: WordStyles;
	readonly notices: Notice[] = [];
	readonly counts = new Map<Counted, number>();
	/** Texts that Word does not show. */
	readonly hidden: string[] = [];
	readonly pictures = new Map<string, Uint8Array>();
	/** Those that were referred to, in order. */
	readonly footnotes = new Map<string, Footnote>();
	readonly #named = new Set<string>();
	/** The file that is read now: references hold within their own file. */
	#file: string;
	/** The first words of the last paragraph that has any. */
	#where = '';

	constructor(source: WordPackage) {
		this.source = source;
		this.styles = new WordStyles(source.part('styles'));
		this.#file = source.main;
	}

	/** Counts something that is left out or applied, to be said once for the whole document. */
	note(what: Counted): void {
		this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
	}

	/** Names something that cannot be read, with the paragraph that it stands in. */
	name(what: string, fix: string): void {
		const where = this.#where === '' ? 'at the beginning' : `at “${this.#where}”`;
		this.notices.push({ message: `${where}: ${what}`, fix });
	}

	nameUnknown(element: string): void {
		if (this.#named.has(element)) return;
		this.#named.add(element);
		this.name(
			`a part that only Word knows (${element}) was read for its words alone`,
			'see on the page that all is there'
		);
	}

	/** Tells the label of a footnote, which stands on the page of its reference. */
	footnote(kind: Footnote['kind'], id: string): string | undefined {
		const key = `${kind} ${id}`;
		const known = this.footnotes.get(key);
		if (known) return known.label;
		const tree = readXml(this.source.part(kind));
		const found = findAll(tree, kind === 'footnotes' ? 'w:footnote' : 'w:endnote').find(
			({ attribs }) => attribs['w:id'] === id
		);
		if (!found) {
			this.name('a footnote is missing', 'write it again in Word');
			return undefined;
		}
		const label = String(this.footnotes.size + 1);
		this.footnotes.set(key, { kind, label, body: elementsOf(found) });
		return label;
	}

	/** Makes a picture of what a drawing refers to. */
	picture(id: string | undefined, description: string): PhrasingContent {
		const relation = this.source.relations(this.#file).get(id ?? '');
		const bytes = relation && !relation.external ? this.source.file(relation.target) : undefined;
		if (!relation || !bytes) {
			this.name('a picture is missing', 'put it into the document again (“Insert”, “Pictures”)');
			return text(description ? `[${description}]` : '');
		}
		this.pictures.set(relation.target, bytes);
		return { type: 'image', url: relation.target, alt: description };
	}

	targetOf(id: string | undefined): string {
		return this.source.relations(this.#file).get(id ?? '')?.target ?? '';
	}

	/** Says that references are now those of the footnotes' file. */
	enterFootnotes(kind: Footnote['kind']): void {
		this.#file = `${this.source.main.replace(/[^/]*$/, '')}${kind}.xml`;
	}

	/** Says which paragraph is read now, by its first words. One without words stands at the paragraph before. */
	enterParagraph(words: string): void {
		if (words !== '') this.#where = words;
	}
}

interface Footnote {
	kind: 'footnotes' | 'endnotes';
	label: string;
	body: Element[];
}
