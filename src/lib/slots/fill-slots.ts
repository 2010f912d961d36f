import { existsSync, readdirSync } from 'node:fs';
import type { AstroConfig, AstroIntegration } from 'astro';
import { programFile } from '../program.ts';

/**
 * Makes an integration that puts on pages what a feature has in its folder `slots/`: components for places
 * (`Slot.astro`), and a change of what authors wrote (`adapt-content.ts`). `feature` is the name of its folder.
 */
export function fillSlots(feature: string): AstroIntegration {
	return {
		name: `${feature}:slots`,
		hooks: {
			'astro:config:setup'({ config, updateConfig }) {
				const known = config.vite.plugins?.find(isSlotsPlugin);
				if (known) known.features.push(feature);
				else updateConfig({ vite: { plugins: [slotsPlugin([feature])] } });
			},
		},
	};
}

function slotsPlugin(features: string[]) {
	return {
		name: slotsName,
		features,
		resolveId: { filter: { id: /^virtual:slots\// }, handler: (id: string) => `\0${id}` },
		load: {
			filter: { id: /^\0virtual:slots\// },
			handler: (id: string) =>
				listModules(features, id.endsWith('places') ? /\.astro$/ : /^adapt-content\.[jt]s$/),
		},
	};
}

const slotsName = 'slots';

const isSlotsPlugin = (plugin: Plugin): plugin is SlotsPlugin =>
	!!plugin && 'name' in plugin && plugin.name === slotsName;

/**
 * A module with the files of a kind of all features by their names, in the order of the features' names. They are given as
 * modules, since a component may have a place itself.
 */
function listModules(features: readonly string[], kind: RegExp): string {
	const files = [...features].sort().flatMap((feature) => {
		const folder = programFile(`${feature}/slots`);
		const names = existsSync(folder) ? readdirSync(folder).sort() : [];
		return names
			.filter((name) => kind.test(name))
			.map((name) => ({ name, path: `${folder}/${name}` }));
	});
	const imports = files.map(
		({ path }, index) => `import * as part${index} from ${JSON.stringify(path)};`
	);
	const parts = files.map(
		({ name }, index) => `[${JSON.stringify(name.replace(/\.\w+$/, ''))}, part${index}]`
	);
	return `${imports.join('\n')}\nexport const parts = [${parts.join(', ')}];`;
}

type Plugin = NonNullable<AstroConfig['vite']['plugins']>[number];
type SlotsPlugin = ReturnType<typeof slotsPlugin>;
