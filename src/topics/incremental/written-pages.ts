import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { contentOf, PageResponse } from '../../lib/pages/page-response.ts';
import { addressOf, byFile, fileOf, type PageMetadata, type PagePath } from './page-file.ts';

/**
 * Has the pages rendered that say what they show, and writes them, before Astro goes through the others. It would do
 * the same, but waits for the disk four times with each, and prints two lines.
 *
 * Astro is told of those of which it keeps something (`UnchangedPages` says so), and finds them written. Where a
 * page cannot be rendered, it is left to Astro with all that would follow: it is told what went wrong when it asks for
 * the page, and knows how to say so.
 */
export class WrittenPages {
	/** The addresses of the pages that were written, as Astro lists pages: `gout/management/`. */
	readonly addresses: string[] = [];
	readonly #build: Build;
	/** Of which pages Astro keeps something, and what, by their addresses. */
	readonly #keptByAstro = new Map<string, { file: string; metadata: PageMetadata }>();
	/** What went wrong with pages, by their addresses. */
	readonly #errors = new Map<string, unknown>();
	readonly #folders = new Set<string>();

	constructor(build: Build) {
		this.#build = build;
	}

	/** Wraps what renders the pages of a build, around all that look at them. */
	wrap = (renderer: AstroPrerenderer): AstroPrerenderer => ({
		...renderer,
		getStaticPaths: async () => this.#writeOwn(await renderer.getStaticPaths(), renderer),
		render: async (request, options) => {
			if (this.#errors.has(request.url)) throw this.#errors.get(request.url);
			const written = this.#keptByAstro.get(request.url);
			if (!written) return renderer.render(request, options);
			const response = new PageResponse(readFileSync(written.file), new Response());
			return { response, metadata: written.metadata };
		},
	});

	/** Renders and writes what can be, some at a time. Returns what is left to Astro. */
	async #writeOwn(paths: PagePath[], renderer: AstroPrerenderer): Promise<PagePath[]> {
		const own = new Map([...byFile(paths)].filter(([file, path]) => this.#isOwn(file, path)));
		const tell = this.#build.tellOf(own.size);
		const done = new Set<string>();
		const failed: PagePath[] = [];
		const queue = own.entries();
		const writeNext = async (): Promise<void> => {
			for (const [file, path] of queue) {
				try {
					if (await this.#write(file, path, renderer)) done.add(file);
				} catch (error) {
					this.#errors.set(this.#requestOf(file, path).url, error);
					failed.push(path);
				}
				if (failed.length > 0) return;
				tell(file);
			}
		};
		await Promise.all(Array.from({ length: this.#build.atOnce }, writeNext));
		this.addresses.push(
			...[...done].filter((file) => own.get(file)?.route.type === 'page').map(addressOf)
		);
		const left = paths.filter(({ pathname, route }) => !done.has(fileOf(pathname, route)));
		return [...failed, ...left.filter((path) => !failed.includes(path))];
	}

	/** Tells whether a page is to be written here: it says what it shows, and Astro does not look after its file. */
	#isOwn(file: string, { cacheKey, route }: PagePath): boolean {
		const isFile = route.type === 'page' || route.type === 'endpoint';
		return isFile && cacheKey !== undefined && !this.#build.others.has(file);
	}

	/** Renders a page and writes it. Tells whether that is all, or Astro wants to know of it, too. */
	async #write(file: string, path: PagePath, renderer: AstroPrerenderer) {
		const request = this.#requestOf(file, path);
		const options = { routeData: path.route, collectMetadata: true };
		const rendered = await renderer.render(request, options);
		const { response, metadata } =
			rendered instanceof Response ? { response: rendered, metadata: undefined } : rendered;
		if (response.status !== 200) return false;
		const target = join(fileURLToPath(this.#build.site), file);
		this.#makeFolder(dirname(target));
		writeFileSync(target, await contentOf(response));
		if (metadata) this.#keptByAstro.set(request.url, { file: target, metadata });
		return !metadata;
	}

	/** Asks for a page as Astro does. */
	#requestOf(file: string, { pathname, route }: PagePath): Request {
		const address = route.type === 'page' ? addressOf(file) : pathname.replace(/^\//, '');
		return new Request(new URL(encodeURI(address), this.#build.url));
	}

	#makeFolder(folder: string): void {
		if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
		this.#folders.add(folder);
	}
}

/** What there is to know of a build. */
interface Build {
	/** The site's folder. */
	site: URL;
	/** The site's address, with the path that it is built for. */
	url: URL;
	/** How many pages are rendered at the same time. */
	atOnce: number;
	/** Files that Astro looks after, by path below the site's folder: it has a copy of them, or authors bring them. */
	others: ReadonlySet<string>;
	/** Takes how many pages there are; returns what is called with the file of each that is done. */
	tellOf: (pages: number) => (file: string) => void;
}
