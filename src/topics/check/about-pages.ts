import { existsSync, readdirSync } from 'node:fs';
import { z } from 'astro/zod';
import { slug } from 'github-slugger';
import type { Problem } from '../../lib/problems.ts';
import { readText } from '../../lib/read-text.ts';
import type { WrittenPage } from './content-folder.ts';
import { checkFrontMatter } from './front-matter.ts';
import { checkText } from './page/check-page.ts';
import type { PageSurroundings } from './page/find-module.ts';

/** Where the pages on the site as a whole stand, below the project's root. */
export const aboutFolder = 'content/about';

/** What such a page says of itself. */
export const AboutSchema = z.strictObject({
	title: z.string(),
	description: z.string().optional(),
});

/** Reads the pages on the site as a whole. */
export function readAboutPages(root: URL): WrittenPage[] {
	const folder = new URL(`${aboutFolder}/`, root);
	const names = existsSync(folder) ? readdirSync(folder) : [];
	return names
		.filter((name) => /^[^_].*\.mdx?$/.test(name))
		.map((name) => ({
			name,
			file: `${aboutFolder}/${name}`,
			address: `/about/${slug(name.replace(/\.mdx?$/, ''))}/`,
			text: readText(new URL(encodeURI(name), folder)),
		}));
}

/** Finds what is wrong with the pages on the site as a whole, each by itself. */
export const checkAboutPages = (root: URL, surroundings: PageSurroundings): Problem[] =>
	readAboutPages(root).flatMap(({ file, text }) =>
		[
			...checkFrontMatter(text, AboutSchema),
			// The components that pages of topics need not import are not known there.
			...checkText(file, text, { ...surroundings, components: [] }),
		].map((flaw) => ({ ...flaw, file }))
	);
