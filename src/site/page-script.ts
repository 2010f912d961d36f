import type { HookParameters } from 'astro';

/** Starlight's components on every page of a topic that have a script. */
const components = ['ThemeSelect', 'PageFrame', 'Page', 'MobileTableOfContents', 'TableOfContents'];

/** Contains only a script on a site with one language. */
const languages = 'LanguageSelect';

/**
 * Moves the scripts of Starlight's components into the script that every page of a built site loads. Astro gives each component a
 * separate file or an inline script, which costs readers a request or a hash in the policy.
 *
 * This depends on the names that Astro 7.3 gives to the scripts of components, which are not documented. It saves five requests
 * or as many hashes on every page. If the names have changed, the build stops with an explanation.
 */
export function onePageScript({
	injectScript,
	updateConfig,
}: Pick<HookParameters<'astro:config:setup'>, 'injectScript' | 'updateConfig'>): void {
	const plugins = [withoutScripts([...components, languages]), withoutPreloads];
	updateConfig({ vite: { plugins } });
	for (const component of components) injectScript('page', importScript(component));
}

const importScript = (component: string): string =>
	`import '@astrojs/starlight/components/${component}.astro?astro&type=script&index=0&moved&lang.ts';`;

/** Scripts load few further files. Listing them in every page would take more bytes than it saves. */
const withoutPreloads = {
	name: 'site:without-preloads',
	configEnvironment: (name: string) =>
		name === 'client' ? { build: { modulePreload: false as const } } : undefined,
};

/**
 * Empties the scripts of components, because Astro omits empty scripts. Stops the build if one of them was not found under its
 * name in Astro 7.3.
 */
function withoutScripts(components: readonly string[]) {
	const names = components.join('|');
	const id = new RegExp(`/starlight/.*/(${names})\\.astro\\?astro&type=script&index=0&lang\\.ts$`);
	const found = new Set<string>();
	return {
		name: 'site:without-scripts',
		enforce: 'pre' as const,
		applyToEnvironment: ({ name }: { name: string }) => name === 'client',
		transform: {
			filter: { id },
			handler(_: string, path: string) {
				found.add(id.exec(path)?.[1] ?? '');
				return { code: '', map: null };
			},
		},
		buildEnd() {
			const missing = components.filter((component) => !found.has(component));
			if (missing.length === 0) return;
			throw new Error(
				`The scripts of Starlight's ${missing.join(', ')} are not where Astro 7.3 has them. ` +
					'Adapt src/site/page-script.ts to this version, or take onePageScript() out of src/site/index.ts: pages then load some more files.'
			);
		},
	};
}
