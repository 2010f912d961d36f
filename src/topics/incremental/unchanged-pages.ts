import type { AstroPrerenderer } from 'astro';
import { withoutBase } from '../../lib/href.ts';
import { topFolder } from '../../lib/pages/built-pages.ts';
import { stampOf } from '../../lib/kept-of-files.ts';
import { passTakenOver } from '../../lib/pages/passing-pages.ts';
import type { BuiltPage } from '../../lib/pages/read-pages.ts';
import type { SiteFile } from './kept-pages.ts';
import { addressOf, byFile, fileOf, type PageMetadata, type PagePath } from './page-file.ts';

/**
 * Has the pages taken over that show what they did in the last build, and all others rendered.
 *
 * Astro can do the same, but goes through all pages for it, and writes each page twice, since it empties the
 * site's folder. Here the site's folder is kept, so Astro does not come to know of these pages. Only pages with
 * pictures and those of components are left to it: it knows which of their files are still in use.
 */
export class UnchangedPages {
	/** What pages show, by path below the site's folder: of those that are taken over, and of rendered ones. */
	readonly keys = new Map<string, string>();
	/** The addresses of the pages that were taken over, as Astro lists pages: `gout/management/`. */
	readonly addresses: string[] = [];
	readonly #build: Build;
	/** What the pages that are to be rendered show. */
	readonly #toRender = new Map<string, string>();

	constructor(build: Build) {
		this.#build = build;
	}

	/** Wraps what renders the pages of a build. */
	wrap = (renderer: AstroPrerenderer): AstroPrerenderer => ({
		...renderer,
		getStaticPaths: async () => this.#leaveOut(await renderer.getStaticPaths()),
		render: async (request, options) => {
			const result = await renderer.render(request, options);
			const address = withoutBase(decodeURI(new URL(request.url).pathname), this.#build.base);
			const file = fileOf(address, options.routeData);
			const key = this.#toRender.get(file);
			if (result instanceof Response || key === undefined) return result;
			if (!result.metadata || this.#isAstros(result.metadata)) return result;
			this.keys.set(file, key);
			// What it knows nothing about, Astro does not keep.
			return result.response;
		},
	});

	#leaveOut(paths: PagePath[]): PagePath[] {
		const files = byFile(paths);
		const { last, pictures } = this.#build;
		const left = new Map<string, BuiltPage>();
		for (const [file, { route, cacheKey }] of files) {
			if (cacheKey === undefined) continue;
			const stats = last.kept.get(file);
			if (!stats || last.keys.get(file) !== cacheKey) {
				this.#toRender.set(file, cacheKey);
				continue;
			}
			left.set(file, this.#built(file, stats));
			this.keys.set(file, cacheKey);
			if (route.type === 'page') this.addresses.push(addressOf(file));
		}
		passTakenOver(left, this.#withoutOthers([...files.keys()], left));
		return paths.flatMap((path) => {
			const { pathname, route, cacheKey } = path;
			if (left.has(fileOf(pathname, route))) return [];
			// Astro remembers it of the pages that are left to it, and has nobody else to tell it of pictures.
			return cacheKey === undefined ? path : { ...path, cacheKey: `${cacheKey} ${pictures}` };
		});
	}

	/** What is known of a page that is taken over. */
	#built(file: string, stats: SiteFile): BuiltPage {
		const folder = file.slice(0, file.lastIndexOf('/') + 1);
		const { last, beside } = this.#build;
		return {
			stamp: stampOf(stats),
			beside: beside.filter((name) => last.kept.has(folder + name)),
		};
	}

	/** The folders at the top of the site that have no pages but those that are taken over. */
	#withoutOthers(files: readonly string[], left: ReadonlyMap<string, unknown>): Set<string> {
		const others = files.filter((file) => !left.has(file)).map(topFolder);
		return new Set([...left.keys()].map(topFolder))
			.difference(new Set(others))
			.difference(this.#build.others);
	}

	#isAstros({
		contentEntryKeys = [],
		staticImages = [],
		referencedImages = [],
	}: PageMetadata): boolean {
		const bundled = this.#build.bundled();
		return (
			staticImages.length > 0 ||
			referencedImages.length > 0 ||
			contentEntryKeys.some((path) => bundled.has(path))
		);
	}
}

/** What there is to know of a build. */
interface Build {
	last: LastPages;
	/** The path that the site is built for. */
	base: string;
	/** The digest of all pictures and components that stand among the pages. */
	pictures: string;
	/** Tells, when pages are rendered, of which files the texts are left to the bundler. */
	bundled: () => ReadonlySet<string>;
	/** The names of files that features put beside pages. */
	beside: readonly string[];
	/** The folders at the top of the site in which there may be pages that nothing renders. */
	others: ReadonlySet<string>;
}

/** The pages of the last build. */
interface LastPages {
	/** What they show, by path below the site's folder. */
	keys: ReadonlyMap<string, string>;
	/** The files that are still there as the last build has left them, as they look from outside. */
	kept: ReadonlyMap<string, SiteFile>;
}
