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
 * Builds the site topic by topic: topics without a part are rendered (`plan/`, `render/`), their files are sealed as parts
 * (`parts/`), and the site is joined from the parts of all topics (`join/`).
 *
 * Has to be the first integration. `leftOut` lists the features that the site has disabled. `frame` is the site's Starlight config,
 * kept on the integration so that a change of it renders all topics again.
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
				// Known even if their feature is disabled, because importing them would not help.
				const replaces = ['Card', 'Evidence', 'Question'];
				addPageStep(config, { replaces, concerns: () => false, change: (tree) => tree });
				// Astro has removed the front matter. Two rules at the start of the text would be parsed as another one and lost.
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
	// The package contains code that only the bundler understands.
	ssr: { noExternal: ['vademecum'] },
	// The bundler warns about a directive that Astro adds to the module of each page.
	build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
};

const noSite =
	'The address of the site is not set, so it has no sitemap, no feed, no link previews and no addresses on paper → ' +
	'set SITE when you publish it: SITE=https://example.org npm run build';

/** The last integration, so that all others have finished with the rendered pages before it joins the site. */
function lastIntegration(run: BuildRun, outDir: URL): AstroIntegration {
	let config: AstroConfig;
	let routes: readonly Route[] = [];
	// The process that started a share reports the problems of the share.
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
