import type { AstroIntegration } from 'astro';
import type { Problem } from '../lib/problems.ts';
import type { Uses } from '../lib/feature.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { readTopicFolders, type WrittenPage } from '../topics/check/content-folder.ts';

/**
 * Stands for a feature that a site leaves out: has a build stop at pages that use it, on which readers would see its marks
 * as they are written. `name` is its option.
 */
export function leftOut(name: string, uses: Uses): AstroIntegration {
	return {
		name: `left-out:${name}`,
		hooks: {
			// Its components are known: to import one would mend nothing.
			'astro:config:setup': ({ config }) =>
				addPageStep(config, {
					replaces: uses.replaces,
					concerns: () => false,
					change: (tree) => tree,
				}),
			'content:check': ({ root, topics }) => {
				const pages = readTopicFolders(root, topics).flatMap(({ pages }) => pages);
				return { problems: pages.flatMap((page) => findUse(page, name, uses)) };
			},
		},
	};
}

/** Finds the first use of a feature on a page. Code and comments are no use of it, nor are components of that name that it imports. */
export function findUse(
	{ file, text }: Pick<WrittenPage, 'file' | 'text'>,
	name: string,
	{ replaces, mark }: Uses
): Problem[] {
	const shown = text.replace(unread, (code) => code.replace(/./g, ' '));
	const own = replaces.filter(
		(component) => !new RegExp(`^import\\b[^;'"]*\\b${component}\\b`, 'm').test(text)
	);
	const use = [...own.map((component) => `<${component}\\b`), mark].join('|');
	const found = new RegExp(use).exec(shown);
	if (!found) return [];
	const line = shown.slice(0, found.index).split('\n').length;
	const message = `uses “${name}” (${found[0]}), which astro.config.mjs leaves out`;
	const fix = `take “${name}: false” out of astro.config.mjs, or what uses it off the page`;
	return [{ file, line, message, fix }];
}

const unread = /^(`{3,}|~{3,}).*?^\1|(`+)(?!`).*?(?<!`)\2(?!`)|\{\/\*.*?\*\/\}|<!--.*?-->/gms;
