import { existsSync, readdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { programFile } from '../program.ts';

/**
 * Makes the integration that puts on pages what features have in their folders `slots/`: components for places
 * (`Slot.astro`), and changes of what authors wrote (`adapt-content.ts`). `features` are the names of their folders.
 */
export const fillSlots = (features: readonly string[]): AstroIntegration => ({
	name: 'slots',
	hooks: {
		'astro:config:setup'({ updateConfig }) {
			const plugin = {
				name: 'slots',
				resolveId: { filter: { id: /^virtual:slots\// }, handler: (id: string) => `\0${id}` },
				load: {
					filter: { id: /^\0virtual:slots\// },
					handler: (id: string) =>
						listModules(features, id.endsWith('places') ? /\.astro$/ : /^adapt-content\.[jt]s$/),
				},
			};
			updateConfig({ vite: { plugins: [plugin] } });
		},
	},
});

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
