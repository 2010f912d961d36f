import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { contentCheck } from '../lib/content-check/content-check.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { cardsStep } from './markup/step.ts';

const routes = [
	['/review', 'review.astro'],
	['/[topic]/cards', 'cards.astro'],
	['/[topic]/cards/print', 'print.astro'],
	['/[topic]/cards.json', 'deck.ts'],
	['/[topic]/cards-summary.json', 'summary.ts'],
	['/[topic]/cards/pdfs.json', 'pdfs.ts'],
	['/[topic]/[file].apkg', 'package.ts'],
	['/[topic]/[file].anki.txt', 'package-text.ts'],
] as const;

/** Asks readers what the pages say: cards, spaced review, self-test, decks for Anki, cards on paper. */
export default function revision(): StarlightPlugin {
	return {
		name: 'revision',
		hooks: {
			'config:setup'({ addIntegration }) {
				addIntegration(
					contentCheck('revision', new URL('check/check-content.ts', import.meta.url))
				);
				addIntegration({
					name: 'revision',
					hooks: {
						'astro:config:setup'({ config, injectRoute, injectScript, updateConfig }) {
							for (const [pattern, file] of routes) {
								injectRoute({ pattern, entrypoint: `./src/revision/routes/${file}` });
							}
							const docs = fileURLToPath(new URL('content/docs/', config.root));
							updateConfig({
								vite: { define: { 'import.meta.env.REVISION_DOCS': JSON.stringify(docs) } },
							});
							addPageStep(config, cardsStep);
							injectScript('page', `import '/src/revision/client/start.ts';`);
						},
					},
				});
			},
		},
	};
}
