import { markdownToHtml, mdxToJs, type MdastPluginDefinition } from 'satteri';
import type { satteriOf } from './page-steps.ts';

/**
 * Makes single tildes of a text plain signs: only `~~` strikes. “5~10 mg, then 20~30 mg” is no struck dose.
 *
 * The parser, which has no setting for that, is asked which tildes would strike; these are escaped. Lines stay where
 * they are. Text of MDX that does not parse is returned as it is.
 */
export function escapeTildes(text: string, isMdx: boolean): string {
	let escaped = text;
	// One pair hides others: what stands between them is seen when they are gone.
	while (lone.test(escaped)) {
		const offsets = strikingTildes(escaped, isMdx);
		if (offsets.length === 0) break;
		const parts = [0, ...offsets].map((from, index) => escaped.slice(from, offsets[index]));
		escaped = parts.join('\\');
	}
	return escaped;
}

/** Two tildes that each stand alone. */
const lone = /(?<![~\\])~(?!~)[^]*(?<![~\\])~(?!~)/;

function strikingTildes(text: string, isMdx: boolean): number[] {
	const offsets: number[] = [];
	const plugin: MdastPluginDefinition = {
		name: 'striking-tildes',
		options: { position: true },
		delete: ({ position }) => {
			const from = position?.start.offset;
			const to = position?.end.offset;
			if (from === undefined || to === undefined || text[from + 1] === '~') return;
			offsets.push(from, to - 1);
		},
	};
	try {
		if (isMdx) mdxToJs(text, { mdastPlugins: [plugin] });
		else markdownToHtml(text, { mdastPlugins: [plugin] });
	} catch {
		return [];
	}
	return offsets.sort((a, b) => a - b);
}

/** Has Astro's Markdown processor read single tildes as plain signs, in Markdown and in MDX. */
export function escapeTildesOf(processor: ReturnType<typeof satteriOf>): void {
	const { createRenderer, createMdxRenderer } = processor;
	processor.createRenderer = async (shared) => {
		const renderer = await createRenderer.call(processor, shared);
		return {
			...renderer,
			render: (content, options) => renderer.render(escapeTildes(content, false), options),
		};
	};
	if (!createMdxRenderer) return;
	processor.createMdxRenderer = async (shared, options) => {
		const renderer = await createMdxRenderer.call(processor, shared, options);
		return {
			...renderer,
			process: (content, ...rest) => renderer.process(escapeTildes(content, true), ...rest),
		};
	};
}
