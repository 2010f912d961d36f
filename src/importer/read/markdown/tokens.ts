import type { PhrasingContent } from 'mdast';
import { text } from '../../tree/blocks.ts';
import { blockOf, isPicture, noteTarget } from '../../tree/targets.ts';
import { readFormula } from '../formula.ts';
import type { PhraseContext } from './phrase-context.ts';
import type { Token } from './raw.ts';

/** Reads what a token stands for. */
export function readToken(token: Token, context: PhraseContext): PhrasingContent[] {
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
	}
}

/** Takes the width off what Obsidian has of a picture: “300”, “Rash|300”; “Stage 3” is its name. */
export const withoutWidth = (alt: string): string => alt.replace(/(?:^|\|)\s*\d+(?:x\d+)?\s*$/, '');

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
		return [{ type: 'image', url: file, alt: withoutWidth(label ?? '') }];
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
			.replace(/#/g, ' › ');
	// A folder, if there is such a note, or “5 mg/kg”: which of them is known with all notes.
	const folder = label ? '' : (/^.*\//.exec(file)?.[0] ?? '');
	const data = folder === '' ? {} : { data: { folder } };
	return [{ type: 'link', url: noteTarget(target), children: [text(shown)], ...data }];
}

function readMacro(
	{ name, value, typed }: Token & { kind: 'macro' },
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
	if (!/^(?:query|embed|renderer|video|youtube|tweet|namespace|function|pdf|zotero)/i.test(name)) {
		context.say('expression', typed);
		return [text(typed)];
	}
	context.say('macro', typed);
	return [];
}
