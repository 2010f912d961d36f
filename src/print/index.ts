import type { StarlightPlugin } from '@astrojs/starlight/types';
import { fillSlots } from '../lib/slots/fill-slots.ts';
import { addPdfs } from '../lib/pdf/add-pdfs.ts';
import { importProgram, programFile } from '../lib/program.ts';
import { booklets } from './pdf/variants.ts';

/** Puts every page on paper well, and gives each topic a booklet at `/<topic>/print/`. */
export default function print(): StarlightPlugin {
	return {
		name: 'print',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware }) {
				addRouteMiddleware({ entrypoint: programFile('print/middleware.ts') });
				addIntegration(fillSlots('print'));
				addIntegration({
					name: 'print',
					hooks: {
						async 'site:join'(site) {
							await addPdfs(site, booklets);
						},
						'astro:config:setup'({ injectRoute, injectScript, updateConfig }) {
							updateConfig({ vite: { define: { 'import.meta.env.BOOKLETS': 'true' } } });
							injectRoute({
								pattern: '/[topic]/print/',
								entrypoint: programFile('print/routes/booklet.astro'),
							});
							injectScript('page', importProgram('print/client/print-page.ts'));
						},
					},
				});
			},
		},
	};
}
