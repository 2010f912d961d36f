import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { addPdfs } from '../lib/pdf/add-pdfs.ts';
import { booklets } from './pdf/variants.ts';

/** Puts every page on paper well, and gives each topic a booklet at `/<topic>/print/`. */
export default function print(): StarlightPlugin {
	return feature('print', {
		script: 'client/print-page.ts',
		routes: [['/[topic]/print/', 'booklet.astro']],
		setup: ({ updateConfig }) =>
			void updateConfig({ vite: { define: { 'import.meta.env.BOOKLETS': 'true' } } }),
		hooks: { 'site:join': async (site) => void (await addPdfs(site, booklets)) },
	});
}
