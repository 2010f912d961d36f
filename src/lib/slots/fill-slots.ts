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

const filesId = /^virtual:slots\/(?:places|adapt-content)$/;
const loadedId = /^\0virtual:slots\/(?:places|adapt-content)$/;

function slotsPlugin(features: string[]) {
	return {
		name: slotsName,
		features,
		resolveId: {
			filter: { id: filesId },
			handler: (id: string) => `\0${id}`,
		},
		load: {
			filter: { id: loadedId },
			handler: (id: string) =>
				id.endsWith('places') ? listSlots(features) : listAdapting(features),
		},
	};
}

const slotsName = 'slots';

const isSlotsPlugin = (plugin: Plugin): plugin is SlotsPlugin =>
	!!plugin && 'name' in plugin && plugin.name === slotsName;

/**
 * A module with the components of all features by the places that they fill, in the order of the features' names. They are
 * given as modules, since a component may have a place itself.
 */
function listSlots(features: readonly string[]): string {
	const files = filesOf(features).filter(({ name }) => name.endsWith('.astro'));
	const imports = files.map(
		({ path }, index) => `import * as part${index} from ${JSON.stringify(path)};`
	);
	const parts = files.map(
		({ name }, index) => `[${JSON.stringify(name.replace('.astro', ''))}, part${index}]`
	);
	return `${imports.join('\n')}\nexport const parts = [${parts.join(', ')}];`;
}

/** A module with the functions by which features change what authors wrote. */
function listAdapting(features: readonly string[]): string {
	const files = filesOf(features).filter(({ name }) => /^adapt-content\.[jt]s$/.test(name));
	const imports = files.map(
		({ path }, index) => `import adapt${index} from ${JSON.stringify(path)};`
	);
	return `${imports.join('\n')}\nexport const adapting = [${files.map((_, index) => `adapt${index}`).join(', ')}];`;
}

const filesOf = (features: readonly string[]): { name: string; path: string }[] =>
	[...features].sort().flatMap((feature) => {
		const folder = programFile(`${feature}/slots`);
		const names = existsSync(folder) ? readdirSync(folder).sort() : [];
		return names.map((name) => ({ name, path: `${folder}/${name}` }));
	});

type Plugin = NonNullable<AstroConfig['vite']['plugins']>[number];
type SlotsPlugin = ReturnType<typeof slotsPlugin>;
