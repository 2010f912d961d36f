import type { Emphasis, Image, PhrasingContent, Text } from 'mdast';
import { mergeTexts, plainText } from '../../structure/inline.ts';
import { text } from '../../tree/blocks.ts';
import { decode, isPicture, noteTarget, pictureLink } from '../../tree/targets.ts';
import { isTelling } from '../colours.ts';
import type { PhraseContext } from './phrase-context.ts';
import { pairMarks, readAttributes, readRaised } from './marks.ts';
import { restore, tokenPattern } from './raw.ts';
import { readTags } from './tags.ts';
import { readToken, withoutWidth } from './tokens.ts';

/** Reads the content of a line: references, HTML tags, tokens, highlights, raised and lowered text. */
export function readPhrases(
	content: readonly PhrasingContent[],
	context: PhraseContext
): PhrasingContent[] {
	for (const node of content) {
		const colour =
			node.type === 'html'
				? /<[^>]*(?<![-\w])color\s*[:=]\s*["']?([^;"'>]+)/i.exec(node.value)?.[1]
				: undefined;
		if (colour !== undefined && isTelling(colour)) context.say('coloured', colour.trim());
	}
	const tagged = readTags(content, (tag, source) =>
		source === undefined
			? context.say('tag', tag)
			: context.say(source === '' ? 'macro' : 'file', source || `<${tag}>`)
	);
	const read = tagged.flatMap((node, index) =>
		isProduct(node, tagged[index - 1], tagged[index + 1])
			? [text('*'), ...readPhrases(node.children, context), text('*')]
			: readPhrase(node, context)
	);
	// Obsidian marks by ==, Logseq by ^^.
	return ['==', '^^'].reduce(pairMarks, readAttributes(mergeTexts(read)));
}

/** `5*3*2` and `2*wt*3` are no emphasis, which would show 532. */
function isProduct(
	node: PhrasingContent,
	before: PhrasingContent | undefined,
	after: PhrasingContent | undefined
): node is Emphasis {
	if (node.type !== 'emphasis' || before?.type !== 'text') return false;
	const next = after?.type === 'text' ? after.value : '';
	return (
		(/\d$/.test(before.value) &&
			(/^\d/.test(plainText(node.children)) || /^[\p{L}\d]/u.test(next))) ||
		(/[\p{L}\d]$/u.test(before.value) && /^\d/.test(next))
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
			const { url = '', title } = context.definitions.get(node.identifier) ?? {};
			return readImage({ type: 'image', url, title, alt: node.alt }, context);
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

function readImage(node: Image, context: PhraseContext): PhrasingContent[] {
	const alt = [withoutWidth(node.alt ?? ''), node.title ?? ''].filter(Boolean).join(': ');
	const url = restore(node.url, context);
	if (/^(?:https?:)?\/\//i.test(url)) {
		context.say('remote picture', url);
		return [pictureLink(url, alt)];
	}
	if (url.startsWith('data:')) return [{ type: 'image', url, alt }];
	if (!isPicture(url)) {
		context.say('file', decode(url));
		return [text(alt === '' ? `[${decode(url)}]` : alt)];
	}
	return [{ type: 'image', url: decode(url), alt }];
}

const readText = ({ value }: Text, context: PhraseContext): PhrasingContent[] =>
	value.split(tokenPattern).flatMap((piece, at) => {
		const token = at % 2 === 0 ? undefined : context.tokens[Number(piece)];
		return token ? readToken(token, context) : readRaised(piece);
	});
