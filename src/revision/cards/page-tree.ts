import type { Root } from 'hast';
import {
	markdownToHast,
	markdownToHtml,
	mdxToHast,
	mdxToJs,
	type MdastPluginDefinition,
	type Position,
} from 'satteri';
import { escapeSigns } from '../../lib/signs.ts';

/**
 * Gives the tree of a page to `read` and returns what that makes of it. Asides are elements `aside`, whose label is a `header`:
 * they begin and end where they do on the built page.
 *
 * Throws what the processor throws if the page does not parse.
 */
export function readTree<Result>(
	source: string,
	isMdx: boolean,
	read: (root: Root) => Result
): Result | undefined {
	const text = escapeSigns(source, isMdx);
	// Without asides it takes a third of the time.
	if (!/^\s*:::/m.test(text)) return read((isMdx ? mdxToHast : markdownToHast)(text) as Root);
	let result: Result | undefined;
	const options = {
		features: { directive: true },
		mdastPlugins: [asides(text)],
		hastPlugins: [
			{
				name: 'read-tree',
				options: { position: true },
				before: (root: unknown) => {
					result = read(root as Root);
				},
			},
		],
	};
	if (isMdx) mdxToJs(text, options);
	else markdownToHtml(text, options);
	return result;
}

/** Keeps asides, and whatever else has a colon (“at 5:30”, “1:1000”) as it is written. */
function asides(text: string): MdastPluginDefinition {
	const written = ({ position }: { position?: Position | undefined }) => ({
		type: 'text' as const,
		value: text.slice(position?.start.offset, position?.end.offset),
	});
	return {
		name: 'keep-asides',
		options: { position: true },
		containerDirective({ children }) {
			const [first, ...others] = children;
			const data = first?.type === 'paragraph' && first.data?.directiveLabel && first.data;
			const label = data ? [{ ...first, data: { ...data, hName: 'header' } }] : [];
			// A paragraph would be taken apart by a list without blank lines.
			return {
				type: 'blockquote',
				data: { hName: 'aside' },
				children: [...label, ...(data ? others : children)],
			};
		},
		textDirective: written,
		leafDirective: (node) => ({ type: 'paragraph', children: [written(node)] }),
	};
}
