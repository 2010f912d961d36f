import type { Definition, Emphasis, Image, PhrasingContent, Text } from 'mdast';
import { element } from '../../tree/elements.ts';
import { text } from '../../tree/blocks.ts';
import { blockOf, isPicture, noteTarget } from '../../tree/targets.ts';
import { mergeTexts, plainText } from '../../structure/inline.ts';
import { readFormula } from '../formula.ts';
import { raise } from '../raised.ts';
import { tokenPattern, type Token } from './raw.ts';
import { readTags } from './tags.ts';

/** What reading a line needs to know of its file, and may tell of it. */
export interface PhraseContext {
	tokens: readonly Token[];
	definitions: ReadonlyMap<string, Definition>;
	footnotes: ReadonlySet<string>;
	/** Is told what stays as it was typed or is left out. */
	say: (kind: SaidKind, what: string) => void;
	/** Adds a footnote that stands in its line, and returns its label. */
	addFootnote: (note: string) => string;
}

/** What is said of a file's lines. */
export type SaidKind =
	| 'formula'
	| 'tag'
	| 'macro'
	| 'query'
	| 'diagram'
	| 'expression'
	| 'file'
	| 'remote picture'
	| 'embedded note'
	| 'merged';

/** Reads the content of a line: references, HTML tags, tokens, highlights, raised and lowered text. */
export function readPhrases(
	content: readonly PhrasingContent[],
	context: PhraseContext
): PhrasingContent[] {
	const tagged = readTags(content, (tag) => context.say('tag', tag));
	const read = tagged.flatMap((node, place) =>
		isProduct(node, tagged[place - 1])
			? [text('*'), ...readPhrases(node.children, context), text('*')]
			: readPhrase(node, context)
	);
	// Obsidian marks by ==, Logseq by ^^.
	return ['==', '^^'].reduce(pairMarks, withoutSizes(mergeTexts(read)));
}

/** `5*3*2` is no emphasis, which would show 532. */
function isProduct(node: PhrasingContent, before: PhrasingContent | undefined): node is Emphasis {
	return (
		node.type === 'emphasis' &&
		before?.type === 'text' &&
		/\d$/.test(before.value) &&
		/^\d/.test(plainText(node.children))
	);
}

function readPhrase(node: PhrasingContent, context: PhraseContext): PhrasingContent[] {
	switch (node.type) {
		case 'text':
			return readText(node, context);
		case 'inlineCode':
			if (/^\$?=\s/.test(node.value)) context.say('expression', node.value);
			return [
				{ type: 'inlineCode', value: restore(node.value, context).replace(/\s*\n\s*/g, ' ') },
			];
		case 'break':
			return [{ type: 'break' }];
		case 'link':
			return [
				{
					...node,
					url: linkTarget(restore(node.url, context)),
					title: null,
					children: readPhrases(node.children, context),
				},
			];
		case 'linkReference': {
			const definition = context.definitions.get(node.identifier);
			const children = readPhrases(node.children, context);
			return definition ? [{ type: 'link', url: linkTarget(definition.url), children }] : children;
		}
		case 'image':
			return readImage(node, context);
		case 'imageReference': {
			const url = context.definitions.get(node.identifier)?.url ?? '';
			return readImage({ type: 'image', url, alt: node.alt }, context);
		}
		case 'footnoteReference':
			return context.footnotes.has(node.identifier)
				? [node]
				: [text(`[^${node.label ?? node.identifier}]`)];
		default:
			return 'children' in node
				? [{ ...node, children: readPhrases(node.children, context) } as PhrasingContent]
				: [node];
	}
}

/** A link to a file of notes, or to a heading, is one to a note; the others stay. */
function linkTarget(url: string): string {
	if (/^[a-z][a-z0-9+.-]*:/i.test(url) || url.startsWith('//')) return url;
	const path = decode(url);
	const [file = ''] = path.split('#');
	return file === '' ||
		/\.(?:md|markdown|mdx|html?|docx|csv)$/i.test(file) ||
		!/\.\w{2,5}$/.test(file)
		? noteTarget(path)
		: path;
}

function decode(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

function readImage(node: Image, context: PhraseContext): PhrasingContent[] {
	const alt = (node.alt ?? '').replace(/\|?\d+(?:x\d+)?$/, '');
	const url = restore(node.url, context);
	if (/^(?:https?:)?\/\//i.test(url)) {
		context.say('remote picture', url);
		return [{ type: 'link', url, children: [text(alt === '' ? 'Picture' : `Picture: ${alt}`)] }];
	}
	if (url.startsWith('data:')) return [{ type: 'image', url, alt }];
	if (!isPicture(url)) {
		context.say('file', decode(url));
		return [text(alt === '' ? `[${decode(url)}]` : alt)];
	}
	return [{ type: 'image', url: decode(url), alt }];
}

function readText({ value }: Text, context: PhraseContext): PhrasingContent[] {
	const [before = '', place, ...rest] = value.split(tokenPattern);
	if (place === undefined) return readRaised(value);
	const token = context.tokens[Number(place)];
	const after = value.slice(before.length + place.length + 2);
	return [
		...readRaised(before),
		...(token ? readToken(token, context) : []),
		...(rest.length > 0 ? readText({ type: 'text', value: after }, context) : []),
	];
}

function readToken(token: Token, context: PhraseContext): PhrasingContent[] {
	switch (token.kind) {
		case 'wikilink':
			return readWikilink(token, context);
		case 'formula': {
			const content = readFormula(token.tex);
			if (content) return content;
			context.say('formula', token.tex.trim());
			return [{ type: 'inlineCode', value: token.tex.trim().replace(/\s*\n\s*/g, ' ') }];
		}
		case 'macro':
			return readMacro(token, context);
		case 'block':
			return [linkToBlock(token.id)];
		case 'note': {
			const label = context.addFootnote(token.text);
			return [{ type: 'footnoteReference', identifier: label, label }];
		}
		// Read as a block.
		case 'table':
			return [];
	}
}

/** The text of the block comes in its place, once all notes are known. */
const linkToBlock = (id: string): PhrasingContent => ({
	type: 'link',
	url: noteTarget(`((${id}))`),
	children: [],
});

function readWikilink(
	{ target, label, embedded }: Token & { kind: 'wikilink' },
	context: PhraseContext
): PhrasingContent[] {
	const [file = ''] = target.split('#');
	if (isPicture(file)) {
		// Behind the bar stands its width.
		const alt = label && !/^[\dx]+$/.test(label) ? label : '';
		return [{ type: 'image', url: file, alt }];
	}
	if (embedded && /\.(?!md$)[a-z0-9]{2,5}$/i.test(file)) {
		context.say('file', file);
		return [text(`[${label ?? file}]`)];
	}
	if (embedded) context.say('embedded note', target);
	const shown =
		label ||
		target
			.replace(/^#\^?/, '')
			.replace(/#\^.*$/, '')
			.replace(/#/g, ' › ')
			.replace(/^.*\//, '');
	return [{ type: 'link', url: noteTarget(target), children: [text(shown)] }];
}

function readMacro(
	{ name, value }: Token & { kind: 'macro' },
	context: PhraseContext
): PhrasingContent[] {
	if (name === 'cloze') return [text(value.replace(/^\(|\)$/g, ''))];
	const page = /^\[\[([^\]]+)\]\]$/.exec(value)?.[1];
	if (name === 'embed' && page) {
		context.say('embedded note', page);
		return [{ type: 'link', url: noteTarget(page), children: [text(page)] }];
	}
	const block = name === 'embed' ? blockOf(value) : undefined;
	if (block !== undefined) return [linkToBlock(block)];
	if (/^https?:\S+$/.test(value)) return [text(value)];
	// Two braces around words mean nothing to any program that is known.
	if (!/^(?:query|embed|renderer|video|youtube|tweet|namespace|function|pdf|zotero)/i.test(name)) {
		return [text(`{{${name}${value === '' ? '' : ` ${value}`}}}`)];
	}
	context.say('macro', `{{${name} ${value}}}`);
	return [];
}

/** `H~2~O`, `10^9^/L`: marks of pandoc, which stand directly behind a letter, digit or bracket. */
function readRaised(value: string): PhrasingContent[] {
	const found: PhrasingContent[] = [];
	let start = 0;
	for (const match of value.matchAll(raisedMark)) {
		const [whole, below, above] = match;
		found.push(text(value.slice(start, match.index)));
		found.push(...raise([text(below ?? above ?? '')], below === undefined ? 'sup' : 'sub'));
		start = match.index + whole.length;
	}
	return [...found, text(value.slice(start))];
}

const raisedMark =
	/(?<=[\p{L})\]^])~([\d+\-−–]{1,4}|[a-z]{1,3})~|(?<=[\p{L}\p{N})\]~])\^([\d+\-−–./\p{L}]{1,8})\^/gu;

/** Logseq writes the size of a picture behind it: `{:height 200, :width 300}`. */
const withoutSizes = (content: readonly PhrasingContent[]): PhrasingContent[] =>
	content.map((node, place) =>
		node.type === 'text' && content[place - 1]?.type === 'image'
			? text(node.value.replace(/^\{:[^{}]*\}/, ''))
			: node
	);

/** Marks what stands between two signs such as `==`, which may hold other markup. */
function pairMarks(content: readonly PhrasingContent[], mark: string): PhrasingContent[] {
	const pieces = content.flatMap((node): (PhrasingContent | 'mark')[] => {
		if (node.type !== 'text') return [node];
		return node.value
			.split(mark === '==' ? /(?<!=)==(?!=)/ : /(?<!\^)\^\^(?!\^)/)
			.flatMap((value, place) => (place === 0 ? [text(value)] : ['mark' as const, text(value)]));
	});
	const made: PhrasingContent[] = [];
	for (let place = 0; place < pieces.length; place++) {
		const piece = pieces[place];
		if (piece !== 'mark') {
			if (piece) made.push(piece);
			continue;
		}
		const end = pieces.indexOf('mark', place + 1);
		const inner = pieces.slice(place + 1, end < 0 ? place + 1 : end) as PhrasingContent[];
		if (inner.length > 0 && isMarkable(inner)) {
			made.push(element('mark', mergeTexts(inner)));
			place = end;
		} else made.push(text(mark));
	}
	return mergeTexts(made);
}

/** Marked text begins and ends with something: in “a == b and c == d” nothing is marked. */
function isMarkable(inner: readonly PhrasingContent[]): boolean {
	const real = inner.filter((node) => node.type !== 'text' || node.value !== '');
	const first = real[0];
	const last = real.at(-1);
	if (!first || !last) return false;
	return (
		!(first.type === 'text' && /^\s/.test(first.value)) ||
		!(last.type === 'text' && /\s$/.test(last.value))
	);
}

/** Puts back what the author typed where nothing is read, as in code and addresses. */
export function restore(value: string, { tokens }: Pick<PhraseContext, 'tokens'>): string {
	return value.replace(new RegExp(tokenPattern, 'g'), (_, place: string) => {
		const token = tokens[Number(place)];
		switch (token?.kind) {
			case 'wikilink':
				return `[[${token.target}${token.label ? `|${token.label}` : ''}]]`;
			case 'formula':
				return token.typed;
			case 'macro':
				return `{{${token.name} ${token.value}}}`;
			case 'block':
				return `((${token.id}))`;
			case 'note':
				return `^[${token.text}]`;
			case 'table':
				return token.rows.map((row) => row.join('\t')).join('\n');
			default:
				return '';
		}
	});
}
