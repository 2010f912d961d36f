import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { readSite } from '../lib/site/file.ts';
import { readSources } from './bibliography/bibliography.ts';
import { readStyle } from './bibliography/citation-style.ts';
import { checkContent } from './check/check-content.ts';
import { evidenceStep } from './markup/adapt-page.ts';
import { sealEvidence } from './sealed-evidence.ts';

const routes = [
	['/[topic]/evidence', 'differences.astro'],
	['/[topic]/references', 'references.astro'],
	['/[topic]/references.[format]', 'references-file.ts'],
] as const;

const aboutRoute = ['/about/evidence', 'about.astro'] as const;

/** Shows the evidence for each statement: evidence notes, references, the state of review. */
export default function evidence(): StarlightPlugin {
	return feature('evidence', {
		styles: ['evidence.css'],
		starlight: { lastUpdated: true },
		script: 'client/start.ts',
		routes: ({ config }) =>
			readSite(config.root).settings.evidencePage ? [aboutRoute, ...routes] : routes,
		setup({ config }) {
			const { sources } = readSources(config.root);
			addPageStep(config, evidenceStep(sources, readStyle(config.root)));
		},
		hooks: { 'content:check': checkContent, 'part:seal': sealEvidence },
	});
}
