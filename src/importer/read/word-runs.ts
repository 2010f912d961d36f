import type { PhrasingContent } from 'mdast';
import { isOwnTarget } from '../check/block-texts.ts';
import { isSafeTarget } from '../check/read-back.ts';
import { mergeTexts } from '../structure/inline.ts';
import { raise } from './raised.ts';
import type { WordNode } from './word-document.ts';

/** Makes content of a paragraph of a Word document. `mark` writes a reference to a note. */
export function readRuns(nodes: readonly WordNode[], mark: (node: WordNode) => string) {
	return mergeTexts(mergeRuns(flatten(nodes, plain, mark)).flatMap(buildRun));
}

/** Text with one look. Word cuts a sentence into many that look the same. */
interface Run {
	text: string;
	look: Look;
}

interface Look {
	bold: boolean;
	italic: boolean;
	struck: boolean;
	href: string;
	raised: string;
}

const plain: Look = { bold: false, italic: false, struck: false, href: '', raised: '' };

function flatten(nodes: readonly WordNode[], look: Look, mark: (node: WordNode) => string): Run[] {
	return nodes.flatMap((node): Run[] => {
		switch (node.type) {
			case 'text':
				return [{ text: raise(node.value ?? '', look.raised), look }];
			case 'tab':
				return [{ text: ' ', look }];
			case 'break':
				return [{ text: node.breakType === 'line' ? '\n' : ' ', look }];
			case 'checkbox':
				return [{ text: node.checked ? '☒ ' : '☐ ', look }];
			case 'noteReference':
				return [{ text: mark(node), look: plain }];
			default:
				return flatten(node.children ?? [], lookOf(node, look), mark);
		}
	});
}

function lookOf(node: WordNode, outer: Look): Look {
	if (node.type === 'hyperlink') return { ...outer, href: node.href ?? '' };
	if (node.type !== 'run') return outer;
	return {
		...outer,
		bold: node.isBold ?? false,
		italic: node.isItalic ?? false,
		struck: node.isStrikethrough ?? false,
		raised: node.verticalAlignment ?? '',
	};
}

function mergeRuns(runs: readonly Run[]): Run[] {
	const merged: Run[] = [];
	for (const run of runs) {
		const last = merged.at(-1);
		if (last && looksAlike(last.look, run.look)) last.text += run.text;
		else if (run.text !== '') merged.push({ ...run });
	}
	return merged;
}

/** White space has no look of its own. */
function looksAlike(a: Look, b: Look): boolean {
	return a.bold === b.bold && a.italic === b.italic && a.struck === b.struck && a.href === b.href;
}

/** White space at the ends goes outside the markup, where Markdown wants it. */
function buildRun({ text, look }: Run): PhrasingContent[] {
	const inner = text.trim();
	if (inner === '') return [{ type: 'text', value: text }];
	const start = text.indexOf(inner);
	return [
		{ type: 'text', value: text.slice(0, start) },
		...dress(inner, look),
		{ type: 'text', value: text.slice(start + inner.length) },
	];
}

function dress(text: string, { bold, italic, struck, href }: Look): PhrasingContent[] {
	let children: PhrasingContent[] = [{ type: 'text', value: text }];
	if (struck) children = [{ type: 'delete', children }];
	if (italic) children = [{ type: 'emphasis', children }];
	if (bold) children = [{ type: 'strong', children }];
	if (href === '' || isOwnTarget(text, href)) return children;
	if (isSafeTarget(href) && URL.canParse(href)) {
		return [{ type: 'link', url: new URL(href).href, children }];
	}
	return [{ type: 'text', value: '[' }, ...children, { type: 'text', value: `](${href})` }];
}
