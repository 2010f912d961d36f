import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import {
	defineHastPlugin,
	type HastNode,
	type HastPluginEntry,
	type HastVisitorContext,
} from 'satteri';
import { abbreviationFinder, type TextPiece } from './abbreviations.ts';
import { readVocabulary } from './file.ts';
import type { Term } from './schema.ts';

/**
 * Gives the first use of each abbreviation on a page its term as a tooltip (`<abbr title>`), from the
 * vocabulary. Headings, links, code and lists of references (`data-references`) stay as they are.
 */
export function abbreviationTooltips(): AstroIntegration {
	return {
		name: 'vocabulary:tooltips',
		hooks: {
			async 'astro:config:setup'({ config }) {
				const { terms } = await readVocabulary(config.root);
				const { processor } = config.markdown;
				if (processor && isSatteriProcessor(processor)) {
					processor.options.hastPlugins.push(tooltipPlugin(terms));
				}
			},
		},
	};
}

/** The plugin for Sätteri, Astro's Markdown processor. */
export function tooltipPlugin(terms: readonly Term[]): HastPluginEntry {
	return () => {
		const find = abbreviationFinder(terms);
		return defineHastPlugin({
			name: 'abbreviation-tooltips',
			text(node, context) {
				if (!/\p{Lu}/u.test(node.value) || isSkipped(node, context)) return;
				const pieces = find(node.value);
				if (pieces.some(({ term }) => term)) context.replaceNode(node, pieces.map(toNode));
			},
		});
	};
}

function isSkipped(node: HastNode, context: HastVisitorContext): boolean {
	for (let above = context.parent(node); above; above = context.parent(above)) {
		if (isLeftAlone(above)) return true;
	}
	return false;
}

/** Whether texts in an element stay as they are. In a list of references, initials are of authors. */
function isLeftAlone(element: Readonly<HastNode>): boolean {
	if ('properties' in element && 'data-references' in element.properties) return true;
	// What an author wrote as HTML in MDX has a name, all else a name of a tag.
	const name = 'tagName' in element ? element.tagName : 'name' in element ? element.name : '';
	return /^(?:a|abbr|button|code|h[1-6]|pre|script|style|title)$/.test(name ?? '');
}

const toNode = ({ text, term, isSpelledOut }: TextPiece): HastNode =>
	term
		? {
				type: 'element',
				tagName: 'abbr',
				properties: { title: term, ...(isSpelledOut && { 'data-spelled-out': '' }) },
				children: [{ type: 'text', value: text }],
			}
		: { type: 'text', value: text };
