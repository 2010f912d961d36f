import { existsSync, readdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { programFile } from '../program.ts';

/**
 * Creates the integration that adds the components in the features' folders `slots/` to pages (`Slot.astro`). `features` are the
 * names of the features' folders.
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
 * A module with the components of all features and the names of their slots, in the order of the features' names. They are
 * imported lazily, because a component may contain slots itself.
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
