import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withoutPaths } from './one-route.ts';

test('Starlight’s route has its pages for us, and none for Astro', () => {
	const route = new URL(import.meta.resolve('@astrojs/starlight/routes/static/index.astro'));
	const changed = withoutPaths(readFileSync(route, 'utf8'));

	expect(changed).toContain('return asked ? [] : paths;');
});
