import type { AstroPrerenderer, HookParameters } from 'astro';

/**
 * Wraps what renders the pages of a build, on top of what others have wrapped around it: Astro itself knows
 * one wrapper only, the last.
 */
export function wrapPrerenderer(
	setPrerenderer: HookParameters<'astro:build:start'>['setPrerenderer'],
	wrap: (renderer: AstroPrerenderer) => AstroPrerenderer
): void {
	wrappers.push(wrap);
	setPrerenderer((renderer) => {
		const wrapped = wrappers.reduce((inner, wrapper) => wrapper(inner), renderer);
		// Another build of this process begins anew.
		wrappers = [];
		return wrapped;
	});
}

let wrappers: ((renderer: AstroPrerenderer) => AstroPrerenderer)[] = [];
