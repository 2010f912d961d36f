import { visit } from 'unist-util-visit';
import type { ConvertedPage } from '../converted.ts';
import { folderOf } from '../write/settle-targets.ts';
import { blockTexts } from './block-texts.ts';

/** All that a page shows of the notes: its blocks, its title as they have it, where its links lead, what its pictures show. */
export function shownTexts({
	tree,
	title,
	raw = title,
}: Pick<ConvertedPage, 'tree' | 'title' | 'raw'>): string[] {
	const alts: string[] = [];
	const targets = new Set<string>();
	visit(tree, (node) => {
		if (node.type === 'image') alts.push(node.alt ?? '');
		if (node.type !== 'link') return;
		targets.add(node.url);
		alts.push(folderOf(node));
	});
	const said = blockTexts(tree).filter(({ isNumber }) => !isNumber);
	const texts = said.map(({ text }) =>
		text.replace(/\]\((\S*)\)/g, (whole, target: string) => (targets.has(target) ? '' : whole))
	);
	return [...texts, raw, ...alts, ...targets];
}
