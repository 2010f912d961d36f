import { existsSync, readdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { programFile } from '../program.ts';

/**
 * Makes the integration that puts on pages what features have in their folders `slots/`: components for places
 * (`Slot.astro`). `features` are the names of their folders.
 */
export const fillSlots = (features: readonly string[]): AstroIntegration => ({
	name: 'slots',
	hooks: {
		'astro:config:setup'({ updateConfig }) {
			const plugin = {
				name: 'slots',
				resolveId: { filter: { id: /^virtual:slots$/ }, handler: () => '\0virtual:slots' },
				load: {
					filter: { id: /^\0virtual:slots$/ },
					handler: () => listComponents(features),
				},
			};
			updateConfig({ vite: { plugins: [plugin] } });
		},
	},
});

/**
 * A module with the components of all features by the names of their places, in the order of the features' names. They are
 * given as modules, since a component may have a place itself.
 */
function listComponents(features: readonly string[]): string {
	const files = [...features].sort().flatMap((feature) => {
		const folder = programFile(`${feature}/slots`);
		const names = existsSync(folder) ? readdirSync(folder).sort() : [];
		return names.map((name) => ({ place: name.replace('.astro', ''), path: `${folder}/${name}` }));
	});
	const imports = files.map(
		({ path }, index) => `import * as part${index} from ${JSON.stringify(path)};`
	);
	const parts = files.map(({ place }, index) => `[${JSON.stringify(place)}, part${index}]`);
	return `${imports.join('\n')}\nexport const parts = [${parts.join(', ')}];`;
}
