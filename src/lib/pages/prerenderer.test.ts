import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { wrapPrerenderer } from './prerenderer.ts';

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
