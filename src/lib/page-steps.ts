import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { AstroError } from 'astro/errors';
import type { Root } from 'hast';
import type { HastPluginEntry, SourceFormat } from 'satteri';

/**
 * Something that a feature changes on pages: in their trees, before the Markdown processor's own plugins
 * come to them.
 */
export interface PageStep {
	/** The components of which it makes plain elements. A page with these alone needs no bundler. */
	replaces?: readonly string[];
	/** Whether there may be anything to change on a page, by its text and its file. */
	concerns: (source: string, format: SourceFormat, file?: URL) => boolean;
	/** Returns the tree anew; the one that it takes stays as it is. */
	change: (root: Readonly<Root>, file?: URL) => Root;
}

/**
 * Adds a step to those that pages go through, behind those that were added before.
 */
export function addPageStep(config: AstroConfig, step: PageStep): void {
	const { hastPlugins } = satteriOf(config).options;
	const known = hastPlugins.find(isStepsPlugin);
	if (known) known.steps.push(step);
	else hastPlugins.unshift(stepsPlugin([step]));
}

/**
 * Makes one plugin of all steps. The processor reads a tree node by node, which costs more than what is
 * done with it, so it is read once.
 */
export function stepsPlugin(steps: PageStep[]): StepsPlugin {
	const plugin = (({ source, sourceFormat, fileURL }) => {
		const concerned = steps.filter(({ concerns }) => concerns(source, sourceFormat, fileURL));
		if (concerned.length === 0) return null;
		return {
			name: 'page-steps',
			before(root, context) {
				const tree = root as Root;
				const changed = concerned.reduce((tree, { change }) => change(tree, fileURL), tree);
				if (changed !== tree) context.replaceNode(root, changed);
			},
		};
	}) satisfies HastPluginEntry;
	return Object.assign(plugin, { steps });
}

/** The components of which steps make plain elements: a page need not import them. */
export const knownComponents = (config: AstroConfig): string[] =>
	satteriOf(config)
		.options.hastPlugins.filter(isStepsPlugin)
		.flatMap(({ steps }) => steps.flatMap(({ replaces = [] }) => replaces));

const isStepsPlugin = (plugin: HastPluginEntry): plugin is StepsPlugin =>
	typeof plugin === 'function' && 'steps' in plugin;

/**
 * The Markdown processor of a site. Throws an `AstroError` if it has been given one other than Sätteri, Astro's default, for
 * which pages are written.
 */
export function satteriOf({ markdown: { processor } }: Pick<AstroConfig, 'markdown'>) {
	if (processor && isSatteriProcessor(processor)) return processor;
	throw new AstroError(
		'The pages are processed by a Markdown processor that this site has no plugins for.',
		'Leave `markdown.processor` out of astro.config.mjs, so that Sätteri is used.'
	);
}

type StepsPlugin = Extract<HastPluginEntry, (...args: never) => unknown> & { steps: PageStep[] };
