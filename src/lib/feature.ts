import { existsSync, readdirSync } from 'node:fs';
import type { StarlightPlugin, StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroIntegration, HookParameters } from 'astro';
import { programFile } from './program.ts';

/**
 * Creates the plugin of a feature. In the feature's folder, which has its `name`, it finds `middleware.ts` and the components in
 * `overrides/`, which replace Starlight's components of the same name.
 */
export function feature(name: string, parts: Parts): StarlightPlugin {
	const { styles = [], starlight = {}, script, routes = [], setup, hooks = {}, words } = parts;
	const file = (path: string) => programFile(`${name}/${path}`);
	return {
		name,
		hooks: {
			'i18n:setup': ({ injectTranslations }) => words && injectTranslations(words()),
			'config:setup'({ addIntegration, addRouteMiddleware, config, updateConfig }) {
				const entrypoint = file('middleware.ts');
				if (existsSync(entrypoint)) addRouteMiddleware({ entrypoint, order: parts.order });
				updateConfig({
					customCss: [...(config.customCss ?? []), ...styles.map(file)],
					components: { ...config.components, ...overridesIn(file('overrides')) },
					...starlight,
				});
				for (const integration of parts.integrations ?? []) addIntegration(integration);
				addIntegration({
					name,
					hooks: {
						...hooks,
						async 'astro:config:setup'(options) {
							const all = typeof routes === 'function' ? routes(options) : routes;
							for (const [pattern, route] of all) {
								options.injectRoute({ pattern, entrypoint: file(`routes/${route}`) });
							}
							if (script) options.injectScript('page', `import ${JSON.stringify(file(script))};`);
							await setup?.(options);
						},
					},
				});
			},
		},
	};
}

function overridesIn(folder: string): Record<string, string> {
	const names = existsSync(folder) ? readdirSync(folder) : [];
	return Object.fromEntries(names.map((name) => [name.replace('.astro', ''), `${folder}/${name}`]));
}

/** What a feature adds to a site. Paths are relative to its folder. */
interface Parts {
	/** Its style sheets. */
	styles?: readonly string[];
	/** Changes to Starlight's config. */
	starlight?: Partial<StarlightUserConfig>;
	/** Texts for Starlight's interface, by language. */
	words?: () => Record<string, Record<string, string>>;
	/** When its middleware runs. */
	order?: 'pre' | 'default' | 'post';
	/** The script that every page loads. */
	script?: string;
	/** Its routes: their patterns and their files in `routes/`. */
	routes?: Routes | ((options: SetupOptions) => Routes);
	/** Further changes to Astro's config. */
	setup?: (options: SetupOptions) => void | Promise<void>;
	hooks?: AstroIntegration['hooks'];
	/** Further integrations, which come before its own. */
	integrations?: readonly AstroIntegration[];
}

type Routes = readonly (readonly [pattern: string, file: string])[];
type SetupOptions = HookParameters<'astro:config:setup'>;
