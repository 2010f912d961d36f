import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import { element } from '../../lib/html/hast.ts';
import { fromDisk, styleFromDisk, upFrom } from './addresses.ts';

/** The script that stands in for what browsers refuse to pages from disk. */
export const standIn = '_astro/from-disk.js';

/**
 * Makes a page one that works when it is opened from disk: its addresses are relative, its modules are
 * one classic script (browsers load no modules from disk), and what needs a server is left out.
 *
 * `nameScript` gives the path of the script for the modules of a page.
 */
export function pageFromDisk(
	html: string,
	page: string,
	base: string,
	nameScript: (modules: Module[]) => string
): string {
	const tree = fromHtml(html);
	const modules: Module[] = [];
	let head = undefined as Element | undefined;
	visit(tree, 'element', (node, index, parent) => {
		const module = moduleOf(node);
		if (module) modules.push(module);
		if ((module || needsServer(node)) && parent && index !== undefined) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		for (const name of ['href', 'src'] as const) {
			const value = node.properties[name];
			if (typeof value === 'string') node.properties[name] = fromDisk(value, page, base);
		}
		if (node.tagName === 'head') head = node;
		if (node.tagName === 'style') {
			for (const text of node.children) {
				if (text.type === 'text') text.value = styleFromDisk(text.value, page, base);
			}
		}
		return undefined;
	});
	head?.children.unshift(element('script', { src: upFrom(page) + standIn, dataBase: base }));
	if (modules.length > 0) {
		const src = upFrom(page) + nameScript(modules);
		head?.children.push(element('script', { src, defer: true }));
	}
	return toHtml(tree, { upperDoctype: true });
}

/** A module of a page: one that stands in a file, or in the page. */
export type Module = { src: string } | { code: string };

function moduleOf({ tagName, properties, children }: Element): Module | undefined {
	if (tagName !== 'script' || properties['type'] !== 'module') return undefined;
	const { src } = properties;
	if (typeof src === 'string') return { src };
	return { code: children.map((child) => ('value' in child ? child.value : '')).join('') };
}

/** A policy for a site's own origin would forbid everything, for files have none. */
function needsServer({ tagName, properties }: Element): boolean {
	if (properties['dataKeep'] !== undefined) return true;
	if (tagName === 'link')
		return /\b(manifest|sitemap|modulepreload)\b/.test(String(properties['rel']));
	return tagName === 'meta' && /^content-security-policy$/i.test(String(properties['httpEquiv']));
}
