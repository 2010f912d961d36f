import type { PhrasingContent } from 'mdast';
import { mergeTexts } from '../../structure/inline.ts';
import { isOwnTarget } from '../../check/block-texts.ts';
import { joinLines, text } from '../../tree/blocks.ts';
import { dress } from '../raised.ts';
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
function build({ text: typed, look, href }: TextRun): PhrasingContent[] {
	const lines = typed.split('\n').map((line): PhrasingContent[] => {
		const inner = line.trim();
		if (inner === '') return line === '' ? [] : [text(line)];
		const offset = line.indexOf(inner);
		return [
			text(line.slice(0, offset)),
			...dressRun(inner, look, href),
			text(line.slice(offset + inner.length)),
		];
	});
	return joinLines(lines);
}

function dressRun(value: string, look: Look, href: string): PhrasingContent[] {
	const children = dress([text(value)], { ...look, underlined: look.underlined && href === '' });
	return href === '' || isOwnTarget(value, href)
		? children
		: [{ type: 'link', url: href, children }];
}
