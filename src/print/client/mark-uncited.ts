/**
 * Marks the references that nothing cites which is printed without evidence notes (`data-uncited`), and holds the numbers
 * of the others: on a page, those of its topic. A list of which none is left goes with its title.
 */
export function markUncited(): void {
	const cited = new Set<string | null>();
	for (const citation of document.querySelectorAll('[data-cite]')) {
		if (!citation.closest(leftOutWithoutNotes)) cited.add(citation.getAttribute('data-cite'));
	}
	for (const list of document.querySelectorAll('[data-references]')) {
		const items = [...list.querySelectorAll('li')];
		items.forEach((item, index) => {
			item.value ||= index + 1;
			item.toggleAttribute('data-uncited', !cited.has(item.getAttribute('data-reference')));
		});
		(list.closest('[data-references-chapter]') ?? list).toggleAttribute(
			'data-uncited',
			items.every((item) => item.hasAttribute('data-uncited'))
		);
	}
}

/** What is not printed without evidence notes, or not as a text that cites. */
export const leftOutWithoutNotes = '[data-note-more], [data-quiet], [hidden], [data-references]';
