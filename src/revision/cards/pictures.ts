import { isElement } from '../../lib/html/hast.ts';
import { hasScheme } from '../../lib/html/addresses.ts';
import { isMediaFile } from '../../topics/figures/media-address.ts';
import type { Picture } from './outline.ts';
import { readRich } from './read-text.ts';
import { isList, nameOf, plainText, type RichNode } from './rich.ts';

/**
 * Takes the pictures out of what a statement says: a card shows them with its answer. One from another site, and a video, is
 * left where it is, which makes the statement one that no card can show.
 */
export function takePictures(nodes: readonly RichNode[]) {
	const pictures: Picture[] = [];
	const take = (node: RichNode): RichNode[] => {
		const picture = pictureOf(node);
		if (picture) pictures.push(picture);
		// The items of a list have pictures of their own.
		if (picture || !('children' in node) || isList(node)) return picture ? [] : [node];
		return [{ ...node, children: (node.children as RichNode[]).flatMap(take) } as RichNode];
	};
	return { nodes: nodes.flatMap(take), pictures };
}

function pictureOf(node: RichNode): Picture | undefined {
	if (!isElement(node, 'img')) return undefined;
	const { src, alt } = node.properties;
	const isFile = typeof src === 'string' && !hasScheme(src) && !src.startsWith('//');
	return isFile && src && !isMediaFile(src)
		? { src, alt: typeof alt === 'string' ? alt : '' }
		: undefined;
}

/** The pictures of a paragraph that has nothing else. */
export function picturesAlone(node: RichNode): Picture[] | undefined {
	if (!/^(?:p|img|div|center|figure)$/.test(nameOf(node))) return undefined;
	const { nodes, pictures } = takePictures([node]);
	if (pictures.length === 0) return undefined;
	const rest = readRich(nodes);
	return rest && plainText(rest) === '' ? pictures : undefined;
}
