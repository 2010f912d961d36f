import { excerpt } from '../rules/excerpt.ts';
import type { Result } from './answer.ts';
import { element } from './dom.ts';

/**
 * Makes the links to results, for a listbox: each says where the section stands and shows the words
 * that were found. `prefix` makes their ids unique on the page, `base` is the site's.
 */
export function resultLinks(results: readonly Result[], prefix: string, base: string): Node[] {
	return results.map((result, index) => {
		const { section, topic, kind } = result.hit;
		const { pieces, found } = excerpt(section, result.finds);
		const text = pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
		return element(
			'a',
			{
				role: 'option',
				id: `${prefix}-${index}`,
				href: addressOf(result, found, base),
				tabindex: '-1',
				'aria-selected': 'false',
			},
			element('span', { class: 'where' }, `${topic} › ${kind}`),
			element('span', { class: 'what' }, section.title || kind),
			element('span', { class: 'excerpt' }, ...text)
		);
	});
}

/** The address of a section; the words to mark on arrival stand in it before the `#`. */
function addressOf({ hit }: Result, found: readonly string[], base: string): string {
	const query = new URLSearchParams(found.slice(0, 8).map((text) => ['found', text]));
	const hash = hit.section.id ? `#${hit.section.id}` : '';
	return `${base.replace(/\/$/, '')}${hit.url}${query.size > 0 ? `?${query}` : ''}${hash}`;
}
