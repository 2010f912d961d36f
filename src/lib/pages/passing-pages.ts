import { fileURLToPath } from 'node:url';
import type { HookParameters } from 'astro';
import { withoutBase } from '../href.ts';
import { listPages } from './built-pages.ts';
import { contentOf, PageResponse } from './page-response.ts';
import type { PageThread } from './page-thread.ts';
import type { BuiltPage } from './read-pages.ts';
import { wrapPrerenderer } from './prerenderer.ts';

/**
 * Shows the pages of a build to a thread as soon as they are rendered. Those that are taken over from the
 * last build are not rendered: the thread gets them by `passTakenOver` and `passRest`.
 */
export function watchPages(
	setPrerenderer: SetPrerenderer,
	base: string,
	thread: PageThread<unknown>
): void {
	watching.push(thread);
	passPages(setPrerenderer, async (response, { pathname }) => {
		if (!pathname.endsWith('/') || response.status !== 200 || !isPage(response)) return response;
		const { content, copy } = await readResponse(response);
		thread.add(`${withoutBase(decodeURI(pathname), base).slice(1)}index.html`, content);
		return copy;
	});
}

/**
 * Gives pages that are taken over from the last build to the threads, which have time for them while others are
 * rendered. Takes what is known of their files, by path below the site's folder, and the folders at its top that have
 * no other pages.
 */
export function passTakenOver(
	files: Iterable<readonly [file: string, built: BuiltPage]>,
	folders: Iterable<string>
): void {
	const pages = [...files]
		.filter(([file]) => file.endsWith('.html'))
		.map(([file, built]) => ({ file, built }));
	for (const thread of watching) thread.addBuilt(pages);
	passed = new Set(folders);
}

/**
 * Gives all other pages in a site's folder to the threads that are shown the pages of this build. For
 * `astro:build:generated`, by each feature that has such a thread: the first one does it for all.
 */
export function passRest(folder: URL): void {
	const threads = watching.splice(0);
	if (threads.length === 0) return;
	const files = listPages(fileURLToPath(folder), (top) => !passed.has(top));
	passed = new Set();
	for (const thread of threads) {
		thread.addBuilt(files.map((file) => ({ file })));
		thread.end();
	}
}

/** Threads that wait for the pages which were not rendered. */
const watching: PageThread<unknown>[] = [];

/** The folders at the top of the site of which they have all pages. */
let passed = new Set<string>();

/**
 * Has the HTML of all pages changed when they have been rendered: by `change`, whose errors are said of the
 * page's address. For the setup of a feature, since pages are changed wherever they are rendered, in shards
 * too.
 */
export const changePages = (change: Change): void => void changes.push(change);

/**
 * Begins a build with the changes that features have asked for: those that nobody has begun it with before.
 */
export function passChanges(setPrerenderer: SetPrerenderer): void {
	const asked = changes;
	if (asked.length === 0) return;
	// Another build of this process is set up anew.
	changes = [];
	passPages(setPrerenderer, async (response, { pathname }) => {
		if (!isPage(response)) return response;
		const { content } = await readResponse(response);
		try {
			const page = asked.reduce((page, change) => change(page), content);
			return new PageResponse(page, response);
		} catch (error) {
			throw new Error(`${pathname}: ${(error as Error).message}`, { cause: error });
		}
	});
}

const isPage = ({ headers }: Response): boolean =>
	headers.get('content-type')?.startsWith('text/html') ?? false;

let changes: Change[] = [];

/** Takes and returns the HTML of a page in UTF-8. */
type Change = (page: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** Has everything that a build renders pass by, on its way to its file. */
function passPages(
	setPrerenderer: SetPrerenderer,
	pass: (response: Response, address: URL) => Promise<Response>
): void {
	wrapPrerenderer(setPrerenderer, (renderer) => ({
		...renderer,
		async render(request, options) {
			const rendered = await renderer.render(request, options);
			const address = new URL(request.url);
			if (rendered instanceof Response) return pass(rendered, address);
			return { ...rendered, response: await pass(rendered.response, address) };
		},
	}));
}

/** Reads a response, which can be done once; returns another one like it. Several may read a page. */
async function readResponse(
	response: Response
): Promise<{ content: Uint8Array<ArrayBuffer>; copy: Response }> {
	const content = await contentOf(response);
	const isCopy = response instanceof PageResponse;
	return { content, copy: isCopy ? response : new PageResponse(content, response) };
}

type SetPrerenderer = HookParameters<'astro:build:start'>['setPrerenderer'];
