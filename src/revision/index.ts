import { fileURLToPath } from 'node:url';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { addPdfs } from '../lib/pdf/add-pdfs.ts';
import { addCounts } from './add-counts.ts';
import { checkContent } from './check/check-content.ts';
import { countsFile } from './counts-file.ts';
import { cardsStep } from './markup/adapt-page.ts';
import { cardPdfs } from './paper/card-pdfs.ts';

const routes = [
	['/review', 'review.astro'],
	['/[topic]/cards', 'cards.astro'],
	['/[topic]/cards/print', 'print.astro'],
	['/[topic]/cards/pictures/[file]', 'picture.ts'],
	['/[topic]/[file].[ending]', 'files.ts'],
] as const;

/** Asks readers what the pages say: cards, spaced review, self-test, decks for Anki, cards on paper. */
export default function revision(): StarlightPlugin {
	return feature('revision', {
		script: 'client/start.ts',
		routes: ({ command }) =>
			command === 'dev' ? [...routes, [`/${countsFile}`, 'counts.ts']] : routes,
		setup({ config, updateConfig }) {
			const docs = fileURLToPath(new URL('content/docs/', config.root));
			updateConfig({
				vite: { define: { 'import.meta.env.REVISION_DOCS': JSON.stringify(docs) } },
			});
			addPageStep(config, cardsStep);
		},
		hooks: {
			'content:check': checkContent,
			async 'site:join'(site) {
				addCounts(site);
				await addPdfs(site, cardPdfs);
			},
		},
	});
}
