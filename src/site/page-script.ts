import type { AstroIntegration } from 'astro';
import { lightPreload } from './light-preload.ts';

/** Components of Starlight that stand on every page of a topic and bring a script each. */
const components = ['ThemeSelect', 'PageFrame', 'Page', 'MobileTableOfContents', 'TableOfContents'];

/** Brings nothing but a script to a site in one language. */
const languages = 'LanguageSelect';

/**
 * Puts the scripts of Starlight's components into the one that every page loads. Astro gives each
 * component a file or a piece of the page, and each costs its reader a request, or a hash in the policy.
 *
 * `isMultilingual` tells whether readers choose among languages. In dev components keep their scripts.
 */
export function onePageScript(isMultilingual: boolean): AstroIntegration {
	const moved = isMultilingual ? [...components, languages] : components;
	return {
		name: 'site:page-script',
		hooks: {
			'astro:config:setup'({ command, config, injectScript, updateConfig }) {
				injectScript('page', `import '/src/site/client/prefetch.ts';`);
				if (command !== 'build') return;
				const plugins = [withoutScripts([...components, languages]), lightPreload(config.base)];
				updateConfig({ vite: { plugins } });
				for (const component of moved) injectScript('page', importScript(component));
			},
		},
	};
}

const importScript = (component: string): string =>
	`import '@astrojs/starlight/components/${component}.astro?astro&type=script&index=0&moved&lang.ts';`;

/** Empties what components bring as scripts of their own; Astro leaves out a script that is empty. */
function withoutScripts(components: readonly string[]) {
	const names = components.join('|');
	return {
		name: 'site:without-scripts',
		enforce: 'pre' as const,
		transform: {
			filter: {
				id: new RegExp(`/starlight/.*/(?:${names})\\.astro\\?astro&type=script&index=0&lang\\.ts$`),
			},
			handler: () => ({ code: '', map: null }),
		},
	};
}
