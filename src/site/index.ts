import type { StarlightPlugin } from '@astrojs/starlight/types';
import { allWords, language } from '../lib/language/t.ts';
import { programFile } from '../lib/program.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { breakLongWords } from './markup/break-long-words.ts';
import { keepLines } from './markup/keep-lines.ts';
import { labelTabs } from './markup/label-tabs.ts';
import { markTexts } from './markup/mark-texts.ts';
import { nameFootnotes } from './markup/name-footnotes.ts';
import { onePageScript } from './page-script.ts';

const sheets = ['colours', 'type', 'prose', 'frame'];

/** Gives the site its look: colours, type, the styles of what pages are made of, the mark. */
export default function site(): StarlightPlugin {
	return {
		name: 'site',
		hooks: {
			'i18n:setup'({ injectTranslations }) {
				injectTranslations({ [language]: allWords() });
			},
			'config:setup'({ addIntegration, config, updateConfig }) {
				updateConfig({
					customCss: [
						...(config.customCss ?? []),
						...sheets.map((sheet) => programFile(`site/theme/${sheet}.css`)),
					],
					components: {
						...config.components,
						MobileMenuFooter: programFile('site/overrides/MobileMenuFooter.astro'),
						Sidebar: programFile('site/overrides/Sidebar.astro'),
						SiteTitle: programFile('site/overrides/SiteTitle.astro'),
						ThemeProvider: programFile('site/overrides/ThemeProvider.astro'),
					},
				});
				addIntegration({
					name: 'site:line-ends',
					hooks: {
						'astro:config:setup'({ addMiddleware, command, config }) {
							nameFootnotes(config.markdown);
							addPageStep(config, breakLongWords);
							addPageStep(config, markTexts);
							addPageStep(config, labelTabs);
							if (command !== 'dev') return;
							const entrypoint = programFile('site/markup/keep-lines-in-dev.ts');
							addMiddleware({ order: 'post', entrypoint });
						},
						// Trees of pages stay as they are: search and Markdown copies say what authors wrote.
						'part:seal'({ pages }) {
							for (const page of pages) page.html = keepLines(page.html, page.document);
						},
					},
				});
				addIntegration(onePageScript(Object.keys(config.locales ?? {}).length > 1));
			},
		},
	};
}
