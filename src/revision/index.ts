import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { addPageStep } from '../lib/page-steps.ts';
import { checkContent } from './check/check-content.ts';
import { cardsStep } from './markup/step.ts';
import { addCardPdfs } from './paper/add-card-pdfs.ts';

const routes = [
	['/review', 'review.astro'],
	['/[topic]/cards', 'cards.astro'],
	['/[topic]/cards/print', 'print.astro'],
	['/[topic]/cards/pictures/[file]', 'picture.ts'],
	['/[topic]/cards.json', 'deck.ts'],
	['/[topic]/cards-summary.json', 'summary.ts'],
	['/[topic]/[file].apkg', 'package.ts'],
	['/[topic]/[file].anki.txt', 'package-text.ts'],
] as const;

/** Asks readers what the pages say: cards, spaced review, self-test, decks for Anki, cards on paper. */
export default function revision(): StarlightPlugin {
	return {
		name: 'revision',
		hooks: {
			'config:setup'({ addIntegration }) {
				addIntegration({
					name: 'revision',
					hooks: {
						'content:check': checkContent,
						'site:join': (site) => addCardPdfs(site, process.argv.includes('--pdf')),
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
