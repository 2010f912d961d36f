import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../src/lib/run.ts';
import { writeFiles } from '../site/build-site.ts';

/**
 * Prepares a site of plain Starlight, as it comes and with its own search, below `peers`.
 *
 * `files` are the contents of its `content/docs` by path below it. Returns the site's folder, to build
 * with Astro.
 */
export async function prepareStarlight(files: Record<string, string>): Promise<string> {
	const root = join(import.meta.dirname, 'peers', 'starlight');
	await rm(root, { recursive: true, force: true });
	await mkdir(join(root, 'src'), { recursive: true });
	await writeFiles(join(root, 'src/content/docs'), files);
	await writeFile(join(root, 'astro.config.mjs'), config);
	await writeFile(join(root, 'src/content.config.ts'), collections);
	await writeFile(join(root, 'package.json'), manifest);
	return root;
}

/** The pages of this site, with plain details in the place of evidence notes. */
export async function ownPages(): Promise<Record<string, string>> {
	const docs = join(projectRoot, 'content', 'docs');
	const files: Record<string, string> = {};
	for (const name of await readdir(docs, { recursive: true })) {
		if (!name.endsWith('.mdx')) continue;
		const text = await readFile(join(docs, name), 'utf8');
		files[name] = text.replace(/(<\/?)Evidence[^>]*>/g, '$1details>');
	}
	return files;
}

const config = `import starlight from '@astrojs/starlight';
export default { integrations: [starlight({ title: 'Plain', expressiveCode: false })] };
`;

const collections = `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

// Astro bundles what a project depends on by name; without it, Starlight would run unbundled.
const manifest =
	'{ "type": "module", "dependencies": { "@astrojs/starlight": "*", "astro": "*" } }\n';
