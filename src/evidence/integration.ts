import { readFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { importProgram, programFile } from '../lib/program.ts';
import { readSite } from '../lib/site/file.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { bibliographyFile, readBibliography } from './bibliography/bibliography.ts';
import { readStyle } from './bibliography/read-style.ts';
import { checkContent } from './check/check-content.ts';
import { sealEvidence } from './sealed-evidence.ts';
import { evidenceStep } from './markup/step.ts';

const routes = [
	['/[topic]/evidence', 'differences.astro'],
	['/[topic]/references', 'references.astro'],
	['/[topic]/references.[format]', 'references-file.ts'],
] as const;

const aboutRoute = ['/about/evidence', 'about.astro'] as const;

/** Adds the pages about evidence, and renders the evidence on all others. */
export function evidencePages(): AstroIntegration {
	return {
		name: 'evidence',
		hooks: {
			'content:check': checkContent,
			'part:seal': sealEvidence,
			async 'astro:config:setup'({ config, injectRoute, injectScript }) {
				const about = readSite(config.root).settings.evidencePage ? [aboutRoute] : [];
				for (const [pattern, file] of [...about, ...routes]) {
					injectRoute({ pattern, entrypoint: programFile(`evidence/routes/${file}`) });
				}
				injectScript('page', importProgram('evidence/client/start.ts'));
				const file = new URL(bibliographyFile, config.root);
				const { sources } = readBibliography(await readFile(file, 'utf8').catch(() => ''));
				addPageStep(config, evidenceStep(sources, readStyle(config.root)));
			},
		},
	};
}
