import { readFileSync } from 'node:fs';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { AstroError } from 'astro/errors';
import { formatProblem } from '../../lib/problems.ts';
import { placeOf, syntaxMend } from '../check/page-syntax.ts';
import { renderPage, type RenderedPage, type RenderOptions } from './render-page.ts';

/** What pages are rendered with; nothing if the site has a Markdown processor other than Astro's own. */
export function renderOptions({
	markdown,
}: Pick<AstroConfig, 'markdown'>): RenderOptions | undefined {
	const { processor, gfm, smartypants } = markdown;
	if (!processor || !isSatteriProcessor(processor)) return undefined;
	const { mdastPlugins, hastPlugins } = processor.options;
	const features = { gfm: gfm !== false, smartPunctuation: smartypants !== false };
	Object.assign(features, processor.options.features);
	return { mdastPlugins, hastPlugins, features };
}

/**
 * A plain page that is rendered when somebody first looks at it: most pages of a library are never looked
 * at in dev, nor in a build in which nothing of them has changed.
 *
 * `path` is that of its file below `root`. Looking at it throws an `AstroError` that says where the text
 * does not parse.
 */
export function renderLater(
	{ path, data }: { path: string; data: Record<string, unknown> },
	root: URL,
	options: RenderOptions
): RenderedPage {
	let rendered: RenderedPage | undefined;
	const page = () => (rendered ??= renderFile(path, data, root, options));
	return {
		get html() {
			return page().html;
		},
		get metadata() {
			return page().metadata;
		},
	};
}

function renderFile(
	path: string,
	data: Record<string, unknown>,
	root: URL,
	options: RenderOptions
): RenderedPage {
	const file = new URL(encodeURI(path), root);
	let rendered;
	try {
		rendered = renderPage(readFileSync(file, 'utf8'), { data, file }, options);
	} catch (error) {
		throw describe(error, path);
	}
	if (rendered) return rendered;
	throw new AstroError(
		`${path} has changed while the site was built, and needs the bundler now.`,
		'Build the site again.'
	);
}

function describe(error: unknown, path: string): unknown {
	const { line, column, message } = placeOf(error instanceof Error ? error.message : '');
	if (!line) return error;
	const described = new AstroError(formatProblem({ file: path, line, message, mend: syntaxMend }));
	return Object.assign(described, { loc: { file: path, line, column } });
}
