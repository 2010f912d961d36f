import type { PhrasingContent } from 'mdast';
import { element } from '../../tree/elements.ts';
import { mergeTexts } from '../../structure/inline.ts';
import { isOwnTarget } from '../../check/block-texts.ts';
import { raise } from '../raised.ts';
import type { Look } from './styles.ts';

/** Text with one look, or something else that stands between texts. */
export type Run = TextRun | { node: PhrasingContent };

/** Word cuts a sentence into many runs that look the same. */
export interface TextRun {
	text: string;
	look: Look;
	href: string;
}

/** Makes content of runs. Line breaks are `\n` in their texts. */
export function buildContent(runs: readonly Run[]): PhrasingContent[] {
	return mergeTexts(mergeRuns(runs).flatMap((run) => ('node' in run ? [run.node] : build(run))));
}

function mergeRuns(runs: readonly Run[]): Run[] {
	const merged: Run[] = [];
	for (const run of runs) {
		const last = merged.at(-1);
		if ('node' in run) merged.push(run);
		else if (run.text === '') continue;
		else if (last && 'text' in last && looksAlike(last, run)) last.text += run.text;
		else merged.push({ ...run });
	}
	return merged;
}

function looksAlike(a: TextRun, b: TextRun): boolean {
	return (
		a.href === b.href &&
		(['bold', 'italic', 'struck', 'marked', 'underlined', 'raised'] as const).every(
			(name) => a.look[name] === b.look[name]
		)
	);
}

/** White space at the ends goes outside the markup, where Markdown wants it. */
function build({ text, look, href }: TextRun): PhrasingContent[] {
	return text.split('\n').flatMap((line, index): PhrasingContent[] => {
		const start: PhrasingContent[] = index > 0 ? [{ type: 'break' }] : [];
		const inner = line.trim();
		if (inner === '') return line === '' ? start : [...start, { type: 'text', value: line }];
		const offset = line.indexOf(inner);
		return [
			...start,
			{ type: 'text', value: line.slice(0, offset) },
			...dress(inner, look, href),
			{ type: 'text', value: line.slice(offset + inner.length) },
		];
	});
}

function dress(value: string, look: Look, href: string): PhrasingContent[] {
	let children: PhrasingContent[] = [{ type: 'text', value }];
	if (look.raised) children = raise(children, look.raised);
	if (look.struck) children = [{ type: 'delete', children }];
	if (look.marked) children = [element('mark', children)];
	if (look.underlined && href === '') children = [element('u', children)];
	if (look.italic) children = [{ type: 'emphasis', children }];
	if (look.bold) children = [{ type: 'strong', children }];
	if (href === '' || isOwnTarget(value, href)) return children;
	return [{ type: 'link', url: href, children }];
}
