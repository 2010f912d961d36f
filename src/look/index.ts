import type { StarlightPlugin } from '@astrojs/starlight/types';
import { readSite } from '../lib/site/file.ts';
import { writeLook } from './write-look.ts';

/**
 * Gives the site the look that `content/site.yml` asks for: logo, accent, fonts, a style sheet of its own. Stands behind
 * the plugins that bring styles.
 */
export default function look(): StarlightPlugin {
	return {
		name: 'look',
		hooks: {
			'config:setup'({ addIntegration, astroConfig, config, updateConfig }) {
				const { settings } = readSite(astroConfig.root);
				const { logo, styles } = settings;
				const css = writeLook(settings);
				const path = (file: string) => `./content/${file}`;
				updateConfig({
					...(logo && {
						logo: {
							light: path(logo.light),
							dark: path(logo.dark ?? logo.light),
							replacesTitle: logo.showsName,
						},
						// The theme's shows the mark of the program.
						components: {
							...config.components,
							SiteTitle: '@astrojs/starlight/components/SiteTitle.astro',
						},
					}),
					customCss: [
						...(config.customCss ?? []),
						...(css ? [lookId] : []),
						...(styles ? [path(styles)] : []),
					],
				});
				addIntegration({
					name: 'look',
					hooks: {
						'astro:config:setup'({ updateConfig }) {
							updateConfig({ vite: { plugins: [virtualStyles(css)] } });
						},
					},
				});
			},
		},
	};
}

const lookId = 'virtual:look.css';

/** Lets the bundler load a style sheet that stands in no file. */
const virtualStyles = (css: string) => ({
	name: 'look:styles',
	resolveId: (id: string) => (id === lookId ? id : undefined),
	load: (id: string) => (id === lookId ? css : undefined),
});
