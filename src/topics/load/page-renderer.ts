import { readFileSync, statSync } from 'node:fs';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { AstroError } from 'astro/errors';
import { formatProblem } from '../../lib/problems.ts';
import { placeOf, syntaxMend } from '../check/page-syntax.ts';
import type { PagesAhead } from './ahead/pages-ahead.ts';
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
 * Plain pages that are rendered when somebody looks at them: most pages of a library are never looked at in
 * dev, nor in a build in which nothing of them has changed.
 */
export class LaterPages {
	readonly #root: URL;
	readonly #options: RenderOptions;
	readonly #isWatched: boolean;
	readonly #ahead: Pick<PagesAhead, 'take'> | undefined;
	readonly #rendered = new Map<string, RenderedPage>();

	/**
	 * `isWatched` says whether files may change: they are then looked at each time. `ahead` may have pages
	 * that are rendered already.
	 */
	constructor(
		root: URL,
		options: RenderOptions,
		isWatched: boolean,
		ahead?: Pick<PagesAhead, 'take'>
	) {
		this.#root = root;
		this.#options = options;
		this.#isWatched = isWatched;
		this.#ahead = ahead;
	}

	/**
	 * A page by the path of its file below the root of the project, and its front matter. Looking at it
	 * throws an `AstroError` that says where the text does not parse.
	 */
	page(path: string, data: Record<string, unknown>): RenderedPage {
		const render = () => this.#render(path, data);
		return {
			get html() {
				return render().html;
			},
			get metadata() {
				return render().metadata;
			},
		};
	}

	/** Renders a page, or takes it from those that were looked at last: a topic's, for its booklet. */
	#render(path: string, data: Record<string, unknown>): RenderedPage {
		const key = this.#isWatched ? `${path} ${this.#stateOf(path)}` : path;
		const page =
			this.#rendered.get(key) ??
			this.#ahead?.take(path) ??
			renderFile(path, data, this.#root, this.#options);
		this.#rendered.delete(key);
		this.#rendered.set(key, page);
		if (this.#rendered.size > mostRendered) {
			const [oldest = ''] = this.#rendered.keys();
			this.#rendered.delete(oldest);
		}
		return page;
	}

	#stateOf(path: string): string {
		const { mtimeMs, size } = statSync(new URL(encodeURI(path), this.#root));
		return `${mtimeMs} ${size}`;
	}
}

/** How many pages are kept rendered: those of the largest topics at the same time. */
const mostRendered = 300;

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
