import type { AstroPrerenderer } from 'astro';

/**
 * Has pages rendered as they are, and shows each to `watch` when it is ready: the path of its address,
 * which ends with a slash, and its content. Files that are no pages are not shown.
 */
export function watchPages(
	renderer: AstroPrerenderer,
	watch: (path: string, content: Uint8Array) => void
): AstroPrerenderer {
	return {
		...renderer,
		async render(request, options) {
			const rendered = await renderer.render(request, options);
			const response = rendered instanceof Response ? rendered : rendered.response;
			const { pathname } = new URL(request.url);
			if (!pathname.endsWith('/') || response.status !== 200) return rendered;
			const content = new Uint8Array(await response.arrayBuffer());
			watch(decodeURI(pathname), content);
			const copy = new Response(content, response);
			return rendered instanceof Response ? copy : { ...rendered, response: copy };
		},
	};
}
