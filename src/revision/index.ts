import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { fillSlots } from '../lib/slots/fill-slots.ts';
import { addPdfs } from '../lib/pdf/add-pdfs.ts';
import { importProgram, programFile } from '../lib/program.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { addCounts } from './add-counts.ts';
import { checkContent } from './check/check-content.ts';
import { countsFile } from './counts-file.ts';
import { cardsStep } from './markup/step.ts';
import { cardPdfs } from './paper/card-pdfs.ts';

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
				addIntegration(fillSlots('revision'));
				addIntegration({
					name: 'revision',
					hooks: {
						'content:check': checkContent,
						async 'site:join'(site) {
							addCounts(site);
							await addPdfs(site, cardPdfs);
						},
						'astro:config:setup'({ command, config, injectRoute, injectScript, updateConfig }) {
							const counts = [`/${countsFile}`, 'counts.ts'] as const;
							for (const [pattern, file] of command === 'dev' ? [...routes, counts] : routes) {
								injectRoute({ pattern, entrypoint: programFile(`revision/routes/${file}`) });
							}
							const docs = fileURLToPath(new URL('content/docs/', config.root));
							updateConfig({
								vite: { define: { 'import.meta.env.REVISION_DOCS': JSON.stringify(docs) } },
							});
							addPageStep(config, cardsStep);
							injectScript('page', importProgram('revision/client/start.ts'));
						},
					},
				});
			},
		},
	};
}
