import type { AstroPrerenderer, HookParameters } from 'astro';

/**
 * Wraps what renders the pages of a build, on top of what others have wrapped around it: Astro itself knows
 * one wrapper only, the last.
 */
export function wrapPrerenderer(setPrerenderer: SetPrerenderer, wrap: Wrapper): void {
	wrappers.push(wrap);
	setWrappers(setPrerenderer);
}

/** Wraps what renders the pages of a build, on top of all others, and of those that are still to come. */
export function wrapLast(setPrerenderer: SetPrerenderer, wrap: Wrapper): void {
	last.push(wrap);
	setWrappers(setPrerenderer);
}

function setWrappers(setPrerenderer: SetPrerenderer): void {
	setPrerenderer((renderer) => {
		const wrapped = [...wrappers, ...last].reduce((inner, wrapper) => wrapper(inner), renderer);
		// Another build of this process begins anew.
		wrappers = [];
		last = [];
		return wrapped;
	});
}

let wrappers: Wrapper[] = [];
let last: Wrapper[] = [];

type SetPrerenderer = HookParameters<'astro:build:start'>['setPrerenderer'];
type Wrapper = (renderer: AstroPrerenderer) => AstroPrerenderer;
