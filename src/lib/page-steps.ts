import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { AstroError } from 'astro/errors';
import type { Root } from 'hast';
import type { HastPluginEntry, SourceFormat } from 'satteri';

/** A change that a feature makes to the trees of pages, before the plugins of the Markdown processor run. */
export interface PageStep {
	/** The components that it replaces with plain elements. Pages with only these components do not need the bundler. */
	replaces?: readonly string[];
	/** Whether the step may have to change a page, judged by its text and its file. */
	concerns: (source: string, format: SourceFormat, file?: URL) => boolean;
	/** Returns the changed tree. Must not modify the tree that it is given. */
	change: (root: Readonly<Root>, file?: URL) => Root;
}

/** Adds a step after those that were added before. */
export function addPageStep(config: AstroConfig, step: PageStep): void {
	const { hastPlugins } = satteriOf(config).options;
	const known = hastPlugins.find(isStepsPlugin);
	if (known) known.steps.push(step);
	else hastPlugins.unshift(stepsPlugin([step]));
}

/**
 * Combines all steps in one plugin. Converting the processor's tree takes longer than the steps themselves, so it is converted
 * once.
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

/** The components that steps replace with plain elements, so that pages need not import them. */
export const knownComponents = (config: AstroConfig): string[] =>
	satteriOf(config)
		.options.hastPlugins.filter(isStepsPlugin)
		.flatMap(({ steps }) => steps.flatMap(({ replaces = [] }) => replaces));

const isStepsPlugin = (plugin: HastPluginEntry): plugin is StepsPlugin =>
	typeof plugin === 'function' && 'steps' in plugin;

/**
 * The Markdown processor of a site. Throws an `AstroError` if the site uses a processor other than Sätteri, Astro's default,
 * which pages are written for.
 */
export function satteriOf({ markdown: { processor } }: Pick<AstroConfig, 'markdown'>) {
	if (processor && isSatteriProcessor(processor)) return processor;
	throw new AstroError(
		'The pages are processed by a Markdown processor that this site has no plugins for.',
		'Leave `markdown.processor` out of astro.config.mjs, so that Sätteri is used.'
	);
}

type StepsPlugin = Extract<HastPluginEntry, (...args: never) => unknown> & { steps: PageStep[] };
