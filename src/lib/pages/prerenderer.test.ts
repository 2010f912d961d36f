import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { wrapLast, wrapPrerenderer } from './prerenderer.ts';

test('all wrappers of a build are around its renderer, those of another build are not', () => {
	const build = (...names: string[]) => {
		let set: ((renderer: AstroPrerenderer) => AstroPrerenderer) | undefined;
		const named = (name: string) => (renderer: AstroPrerenderer) => ({
			...renderer,
			name: `${name}(${renderer.name})`,
		});
		// Astro keeps what was set last.
		for (const name of names) {
			wrapPrerenderer((wrap) => (set = wrap as typeof set), named(name));
		}
		return set?.({ name: 'default' } as AstroPrerenderer).name;
	};

	expect(build('order', 'copies', 'index')).toBe('index(copies(order(default)))');
	expect(build('copies')).toBe('copies(default)');
});

test('the last wrapper is around those that come later, too', () => {
	let set: ((renderer: AstroPrerenderer) => AstroPrerenderer) | undefined;
	const setPrerenderer = (wrap: unknown) => void (set = wrap as typeof set);
	const named = (name: string) => (renderer: AstroPrerenderer) => ({
		...renderer,
		name: `${name}(${renderer.name})`,
	});
	wrapLast(setPrerenderer, named('files'));
	wrapPrerenderer(setPrerenderer, named('index'));

	expect(set?.({ name: 'default' } as AstroPrerenderer).name).toBe('files(index(default))');
	expect(set?.({ name: 'default' } as AstroPrerenderer).name).toBe('default');
});
