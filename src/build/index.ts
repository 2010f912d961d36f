import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { escapeSignsOf } from '../lib/signs.ts';
import { giveContentConfig } from '../lib/content-config.ts';
import { historyGaps } from '../lib/git-history.ts';
import { endAtRefusal } from '../lib/build/stop-at.ts';
import { bundleWords } from '../lib/language/bundle-words.ts';
import { directionOf } from '../lib/language/locale.ts';
import { checkWords, readWords } from '../lib/language/site-words.ts';
import { setLanguage } from '../lib/language/t.ts';
import { readCall } from '../lib/read-call.ts';
import { addPageStep, satteriOf } from '../lib/page-steps.ts';
import { checkFiles } from '../lib/site/check-files.ts';
import { readSite } from '../lib/site/file.ts';
import { isOfOtherTopic } from '../topics/chosen-topics.ts';
import { buildUsage, readArguments } from './arguments.ts';
import { BuildRun } from './build-run.ts';
import { checkInDev } from './check-in-dev.ts';
import { findLeftOut } from '../topics/check/left-out.ts';
import type { Route } from './public-files.ts';
import { repeatEdits } from './repeat-edits.ts';
import { isShareProcess } from './render/render-shares.ts';

/**
 * Builds the site by topic. A topic is rendered when it has no part (`plan/`), its files are sealed as a part
 * (`parts/`), and the site is put together from the parts of all topics (`join/`).
 *
 * Stands first among the integrations. `leftOut` are the features that the site does without, `frame` is what it says of
 * Starlight: topics are rendered again where that changes.
 */
export default function build(leftOut: readonly string[], frame: unknown): AstroIntegration {
	const integration: AstroIntegration = {
		name: 'build',
		hooks: {
			'content:check': async ({ root, topics }) => {
				const words = checkWords(root);
				const { settings, problems } = readSite(root);
				const ofFiles = [...(await checkFiles(root, settings)), ...words.problems];
				return {
					problems: [...problems, ...ofFiles, ...findLeftOut(root, topics, leftOut)],
					warnings: [...historyGaps(root), ...words.warnings],
				};
			},
			'astro:config:setup'({ command, config, logger, updateConfig }) {
				if (giveContentConfig(config.srcDir)) logger.info('Wrote content.config.ts. Commit it.');
				const processor = satteriOf(config);
				escapeSignsOf(processor);
				// Known, too, where their feature is left out: to import one would mend nothing.
				const replaces = ['Card', 'Evidence', 'Question'];
				addPageStep(config, { replaces, concerns: () => false, change: (tree) => tree });
				// Astro has cut front matter off: two rules at the beginning of a page would be taken for more, and left out.
				processor.options.features.frontmatter = false;
				const words = readWords(config.root);
				setLanguage(words);
				updateConfig({
					vite: {
						define: {
							SITE_WORDS: JSON.stringify(words),
							'import.meta.env.RIGHT_TO_LEFT': `${directionOf(words.language) === 'rtl'}`,
						},
						plugins: [bundleWords(words)],
						...bundling,
					},
				});
				if (command === 'dev') {
					const ignored = [`${fileURLToPath(config.root)}.cache`, isOfOtherTopic];
					const integrations = [checkInDev(), repeatEdits()];
					updateConfig({ vite: { server: { watch: { ignored } } }, integrations });
				}
				if (command !== 'build') return;
				const { outDir } = config;
				const call = readCall(buildUsage, () => readArguments(process.argv.slice(3)));
				const run = new BuildRun(call, config.root);
				updateConfig({ ...run.config, integrations: [lastIntegration(run, outDir)] });
			},
		},
	};
	return Object.assign(integration, { frame });
}

const bundling = {
	// In the package it is code that only the bundler understands.
	ssr: { noExternal: ['vademecum'] },
	// Astro marks modules with a directive of its own, about which the bundler warns for every page.
	build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
};

const noSite =
	'Nobody has said where the site will stand, so it has no map, no feed, no pictures for links and no addresses on paper → ' +
	'set SITE when you publish it: SITE=https://example.org npm run build';

/** The last of all integrations: what the others do with rendered pages comes before. */
function lastIntegration(run: BuildRun, outDir: URL): AstroIntegration {
	let config: AstroConfig;
	let routes: readonly Route[] = [];
	// What a share finds is told by the process that started it.
	const end: typeof endAtRefusal = (act) => (isShareProcess() ? act() : endAtRefusal(act));
	return {
		name: 'build:last',
		hooks: {
			'astro:routes:resolved': (options) => void ({ routes } = options),
			async 'astro:config:done'(options) {
				config = options.config;
				if (!config.site && !isShareProcess()) options.logger.warn(noSite);
				await end(() => run.begin(config, routes, options.logger));
			},
			'astro:build:start': () => run.start(),
			async 'astro:build:done'({ logger }) {
				await end(() => run.finish(config, outDir, logger));
			},
		},
	};
}
