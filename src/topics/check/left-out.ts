import type { Flaw } from '../../lib/problems.ts';
import { readTopicFolders } from './content-folder.ts';

/** Finds pages that use `features`, which a site leaves out: their readers would see what is written for these. */
export const findLeftOut = (root: URL, topics: readonly string[], features: readonly string[]) =>
	readTopicFolders(root, topics)
		.flatMap(({ pages }) => pages)
		.flatMap(({ file, text }) => findUses(text, features).map((flaw) => ({ file, ...flaw })));

/** Finds the first use of each feature on a page. What stands in code and comments is none, nor is what a page imports. */
export function findUses(text: string, features: readonly string[]): Flaw[] {
	const shown = text.replace(unread, (code) => code.replace(/./g, ' '));
	const isImported = (use: string) =>
		use.startsWith('<') && new RegExp(`^import\\b.*\\b${use.slice(1)}\\b`, 'm').test(text);
	return features.flatMap((feature) => {
		const found = [...shown.matchAll(marks[feature] ?? /$^/g)].find(([use]) => !isImported(use));
		if (!found) return [];
		const line = shown.slice(0, found.index).split('\n').length;
		const message = `uses “${feature}” (${found[0]}), which astro.config.mjs leaves out`;
		const fix = `take “${feature}: false” out of astro.config.mjs, or what uses it off the page`;
		return [{ line, message, fix }];
	});
}

const unread = /^(`{3,}|~{3,}).*?^\1|(`+)(?!`).*?(?<!`)\2(?!`)|\{\/\*.*?\*\/\}|<!--.*?-->/gms;

/** What authors write for features alone, and the components among that. */
const marks: Record<string, RegExp> = {
	evidence: /<Evidence\b|\[@[\w:.-]+(?:\s*;\s*@[\w:.-]+)*\]/g,
	revision: /<(?:Card|Question)\b|==[^\s=](?:[^=\n]*[^\s=])?==/g,
};
