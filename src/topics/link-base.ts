import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { withBase } from '../lib/href.ts';

/**
 * Puts the site's base in front of links that begin with a slash, so that authors write addresses
 * as they stand in the library, wherever the site will be put.
 */
export function linkBase(base: string): MdastPluginDefinition {
	return defineMdastPlugin({
		name: 'topics:link-base',
		link(node, context) {
			if (isRootRelative(node.url)) context.setProperty(node, 'url', withBase(node.url, base));
		},
		definition(node, context) {
			if (isRootRelative(node.url)) context.setProperty(node, 'url', withBase(node.url, base));
		},
		image(node, context) {
			if (isRootRelative(node.url)) context.setProperty(node, 'url', withBase(node.url, base));
		},
	});
}

const isRootRelative = (url: string): boolean => /^\/(?!\/)/.test(url);
