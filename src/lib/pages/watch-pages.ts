import type { HookParameters } from 'astro';
import { withoutBase } from '../href.ts';
import type { PageThread } from './page-thread.ts';
import { wrapPrerenderer } from './prerenderer.ts';

/**
 * Shows the pages of a build to a thread as soon as they are rendered. Those that are taken over from the
 * last build are not rendered: the thread gets them by `addRest`.
 */
export function watchPages(
	setPrerenderer: HookParameters<'astro:build:start'>['setPrerenderer'],
	base: string,
	thread: PageThread<unknown>
): void {
	wrapPrerenderer(setPrerenderer, (renderer) => ({
		...renderer,
		async render(request, options) {
			const rendered = await renderer.render(request, options);
			const { pathname } = new URL(request.url);
			if (!pathname.endsWith('/')) return rendered;
			const response = rendered instanceof Response ? rendered : rendered.response;
			if (response.status !== 200) return rendered;
			const { content, copy } = await readResponse(response);
			thread.add(`${withoutBase(decodeURI(pathname), base).slice(1)}index.html`, content);
			return rendered instanceof Response ? copy : { ...rendered, response: copy };
		},
	}));
}

/** Reads a response, which can be done once; returns another one like it. Several may watch a page. */
async function readResponse(response: Response): Promise<{ content: Uint8Array; copy: Response }> {
	const known = contents.get(response);
	if (known) return { content: known, copy: response };
	const content = new Uint8Array(await response.arrayBuffer());
	const copy = new Response(content, response);
	contents.set(copy, content);
	return { content, copy };
}

const contents = new WeakMap<Response, Uint8Array>();
