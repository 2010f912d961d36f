import type { StarlightPlugin } from '@astrojs/starlight/types';
import { fillSlots } from '../lib/slots/fill-slots.ts';
import { importProgram, programFile } from '../lib/program.ts';
import { addPdfs } from './pdf/add-pdfs.ts';
import { PrintOptionsSchema, type PrintUserOptions } from './options.ts';

/** Puts every page on paper well, and gives each topic a booklet at `/<topic>/print/`. */
export default function print(userOptions?: PrintUserOptions): StarlightPlugin {
	const options = PrintOptionsSchema.parse(userOptions);
	return {
		name: 'print',
		hooks: {
			'config:setup'({ addIntegration, addRouteMiddleware, config }) {
				addRouteMiddleware({ entrypoint: programFile('print/middleware.ts') });
				addIntegration(fillSlots('print'));
				addIntegration({
					name: 'print',
					hooks: {
						async 'site:join'(site) {
							const { failed } = await addPdfs(site, process.argv.includes('--pdf'));
							if (failed.length > 0) process.exitCode = 1;
						},
						'astro:config:setup'({ injectRoute, injectScript, updateConfig }) {
							const author = options.author ?? String(config.title);
							updateConfig({
								vite: {
									define: {
										'import.meta.env.PRINT_AUTHOR': JSON.stringify(author),
										'import.meta.env.BOOKLETS': 'true',
									},
								},
							});
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
