import { pathToFileURL } from 'node:url';
import type { HookParameters } from 'astro';
import { expect, test, vi } from 'vitest';
import shards from './index.ts';

test('shards that were built here are not watched in dev', () => {
	const updateConfig = vi.fn();
	const options = { config: { root: pathToFileURL('/notes/') }, updateConfig };
	shards().hooks['astro:config:setup']?.(
		options as unknown as HookParameters<'astro:config:setup'>
	);

	const [isIgnored] = updateConfig.mock.calls[0]?.[0].vite.server.watch.ignored ?? [];
	expect(isIgnored('/notes/dist-shards/1-of-2/gout/index.html')).toBe(true);
	expect(isIgnored('/notes/content/docs/gout/index.mdx')).toBe(false);
});
