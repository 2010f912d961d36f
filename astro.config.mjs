import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import accessibility from './src/accessibility/index.ts';
import build from './src/build/index.ts';
import evidence from './src/evidence/index.ts';
import hosting from './src/hosting/index.ts';
import { readSite } from './src/lib/site/file.ts';
import look from './src/look/index.ts';
import offline from './src/offline/index.ts';
import print from './src/print/index.ts';
import revision from './src/revision/index.ts';
import search from './src/search/index.ts';
import sharing from './src/sharing/index.ts';
import site from './src/site/index.ts';
import topics from './src/topics/index.ts';

// What is the site's own: `content/site.yml`.
const { settings } = readSite(new URL('.', import.meta.url));

export default defineConfig({
	// Where the site will stand: `SITE=https://example.org BASE=/revision npm run build`.
	site: process.env.SITE || undefined,
	base: process.env.BASE ?? '/',
	srcDir: '.',
	trailingSlash: 'always',
	devToolbar: { enabled: false },
	// `src/site/client/prefetch.ts` does it with less.
	prefetch: false,
	// Astro marks modules with a directive of its own, about which the bundler warns for every page.
	vite: { build: { rolldownOptions: { checks: { moduleLevelDirective: false } } } },
	integrations: [
		build(),
		starlight({
			title: settings.name,
			description: settings.tagline,
			locales: { root: { label: 'English', lang: 'en-GB' } },
			expressiveCode: false,
			sidebar: [],
			plugins: [
				topics(),
				site(),
				evidence(),
				print(),
				revision(),
				sharing(),
				accessibility(),
				search(),
				hosting(),
				// The site's own style sheet comes after all others.
				look(),
				// Lists the files of the site, so those that add some come before.
				offline(),
			],
		}),
		mdx(),
	],
});
