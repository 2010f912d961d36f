import { existsSync, readdirSync } from 'node:fs';
import type { StarlightPlugin, StarlightUserConfig } from '@astrojs/starlight/types';
import type { AstroIntegration, HookParameters } from 'astro';
import { programFile } from './program.ts';

/**
 * Makes the plugin of a feature. Of its folder, which has its `name`, it takes `middleware.ts`, the components in
 * `overrides/`, each in place of Starlight's of that name.
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

/** What a feature adds to a site; files are named by their paths below its folder. */
interface Parts {
	/** Its style sheets. */
	styles?: readonly string[];
	/** What it changes of Starlight's config. */
	starlight?: Partial<StarlightUserConfig>;
	/** Words for Starlight's frame, by language. */
	words?: () => Record<string, Record<string, string>>;
	/** When its middleware runs. */
	order?: 'pre' | 'default' | 'post';
	/** The script that every page loads. */
	script?: string;
	/** Its pages and files: where they stand, and what makes them, in `routes/`. */
	routes?: Routes | ((options: SetupOptions) => Routes);
	/** Whatever else it changes of Astro's config. */
	setup?: (options: SetupOptions) => void | Promise<void>;
	hooks?: AstroIntegration['hooks'];
	/** Others that come before its own. */
	integrations?: readonly AstroIntegration[];
}

type Routes = readonly (readonly [pattern: string, file: string])[];
type SetupOptions = HookParameters<'astro:config:setup'>;
