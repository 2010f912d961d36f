import type { StarlightPlugin } from '@astrojs/starlight/types';
import { readSite } from '../lib/site/file.ts';
import { writeLook } from './write-look.ts';

/**
 * Applies the look that `content/site.yml` sets: logo, accent, fonts and a style sheet. Has to come after the plugins that add
 * styles.
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
						// The theme's component shows the logo of the program.
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

/** Lets the bundler load a style sheet that is not a file. */
const virtualStyles = (css: string) => ({
	name: 'look:styles',
	resolveId: (id: string) => (id === lookId ? id : undefined),
	load: (id: string) => (id === lookId ? css : undefined),
});
