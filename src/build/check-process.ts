/** Checks the content of a site for `npm run dev` and prints each problem. Checks all topics, or those listed in `TOPICS`. */
import { getViteConfig } from 'astro/config';
import type { AstroIntegration } from 'astro';
import { formatProblem } from '../lib/problems.ts';
import { isDraftTopic, listTopics } from '../topics/check/content-folder.ts';
import { loadedTopics } from '../topics/loaded.ts';
import { checkContent } from './check-content.ts';

const check: AstroIntegration = {
	name: 'build:check-process',
	hooks: {
		async 'astro:config:done'({ config }) {
			const { root } = config;
			const topics = (loadedTopics() ?? listTopics(root)).filter(
				(slug) => !isDraftTopic(root, slug)
			);
			const { problems } = await checkContent(config, { topics, sealed: [] });
			for (const problem of problems) console.error(formatProblem(problem));
		},
	},
};

// Loads the site's config and runs its setup hooks, in which features register their checks.
await getViteConfig(
	{},
	{ integrations: [check], logLevel: 'silent' }
)({ mode: 'development', command: 'serve' });
