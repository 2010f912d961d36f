import { contentConfig } from '../../lib/content-config.ts';
import type { Codemod } from './codemod.ts';

/**
 * Gives a site that was a copy of the repository the config of one that installs the package. A feature that its config
 * had taken out stays out. A config with imports of its own needs its author.
 */
export const oneCallConfig: Codemod = {
	what: 'took the program from the package in the place of src/',
	isFor: (path) => path === 'astro.config.mjs' || path === 'content.config.ts',
	change(text, path) {
		const modules = [...text.matchAll(/\bfrom\s+['"]([^'"]+)['"]/g)].map(([, name = '']) => name);
		const isCopy = modules.some((name) => name.startsWith('./src/'));
		if (!isCopy || !modules.every((name) => known.test(name))) return text;
		if (path === 'content.config.ts') return contentConfig;
		const left = features.filter((name) => !modules.includes(`./src/${name}/index.ts`));
		const options = left.map((name) => `${name}: false`);
		const call = options.length > 0 ? `{ ${options.join(', ')} }` : '{}';
		return `import { vademecum } from 'vademecum';\n\nexport default vademecum(${call});\n`;
	},
};

const known = /^(?:\.\/src\/|astro(?:\/|$)|@astrojs\/(?:mdx|starlight)(?:\/|$))/;

/** What every copy had. One that came later and is not there is no choice of its author’s. */
const features = 'evidence hosting offline print revision search sharing site'.split(' ');
