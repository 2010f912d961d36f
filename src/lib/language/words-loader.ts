import { existsSync } from 'node:fs';
import { i18nLoader } from '@astrojs/starlight/loaders';
import type { Loader } from 'astro/loaders';

/** Loads the words that a site changes, from `content/i18n/`. A site that changes none needs no such folder. */
export function wordsLoader(): Loader {
	const { load } = i18nLoader();
	return {
		name: 'words',
		async load(context) {
			if (existsSync(new URL('content/i18n/', context.config.srcDir))) return load(context);
			context.store.set({ id: 'en-GB', data: {} });
		},
	};
}
