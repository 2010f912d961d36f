import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { allWords, language } from '../lib/language/t.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { programFile } from '../lib/program.ts';
import { adaptTexts } from './markup/adapt-texts.ts';
import { breakLongWords, markTexts } from './markup/table-cells.ts';
import { labelTabs } from './markup/label-tabs.ts';
import { nameFootnotes } from './markup/name-footnotes.ts';
import { onePageScript } from './page-script.ts';

/** The theme of the site: colours, type, the styles of page content, the logo. */
export default function site(): StarlightPlugin {
	return feature('site', {
		words: () => ({ [language]: allWords() }),
		styles: ['colours', 'type', 'prose', 'frame'].map((sheet) => `theme/${sheet}.css`),
		script: 'client/popovers.ts',
		setup(options) {
			const { addMiddleware, command, config } = options;
			nameFootnotes(config);
			addPageStep(config, breakLongWords);
			addPageStep(config, markTexts);
			addPageStep(config, labelTabs);
			if (command === 'build') onePageScript(options);
			if (command !== 'dev') return;
			const entrypoint = programFile('site/markup/adapt-texts-in-dev.ts');
			addMiddleware({ order: 'post', entrypoint });
		},
		hooks: {
			// The trees of pages are not changed, because search and Markdown copies contain what authors wrote.
			'part:seal'({ pages }) {
				for (const page of pages) {
					const html = adaptTexts(page.html, page.document);
					// Starlight's script applies the theme that readers or their systems have chosen. Without the script, a page is light,
					// or dark by `theme/colours.css`.
					page.html = html.replace('data-theme="dark"', 'data-theme="light"');
				}
			},
		},
	});
}
