import type { HookParameters } from 'astro';

/** Components of Starlight that stand on every page of a topic and bring a script each. */
const components = ['ThemeSelect', 'PageFrame', 'Page', 'MobileTableOfContents', 'TableOfContents'];

/** Brings nothing but a script to a site, which is in one language. */
const languages = 'LanguageSelect';

/**
 * Puts the scripts of Starlight's components into the one that every page of a built site loads. Astro gives each
 * component a file or a piece of the page, and each costs its reader a request, or a hash in the policy.
 *
 * This stands on how Astro 7.3 names the scripts of components, which is not documented. It is worth five requests or as
 * many hashes on every page; a build in which it no longer holds stops with a sentence.
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

/** What scripts load later is few files: to name in every page what each of them needs would weigh more than it saves. */
const withoutPreloads = {
	name: 'site:without-preloads',
	configEnvironment: (name: string) =>
		name === 'client' ? { build: { modulePreload: false as const } } : undefined,
};

/**
 * Empties what components bring as scripts of their own; Astro leaves out a script that is empty. Stops a build in which
 * one of them was not found under the name that it has in Astro 7.3.
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
