/**
 * Makes an element with attributes and children; an attribute that is `undefined` is left out.
 *
 * Search has the same: one module for both would be one more file that a first search waits for.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Record<string, string | undefined> = {},
	...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes)) {
		if (value !== undefined) made.setAttribute(name, value);
	}
	made.append(...children);
	return made;
}

/** Makes a button with a word on it, and perhaps more attributes. */
export function button(
	word: string,
	act: () => void,
	attributes: Record<string, string> = {}
): HTMLButtonElement {
	const made = element('button', { type: 'button', ...attributes }, word);
	made.addEventListener('click', act);
	return made;
}

/** Makes a table of the titles of its columns and of its rows, each of which begins with its own title. */
export const table = (
	columns: readonly string[],
	rows: readonly (Node | string | (Node | string)[])[][],
	style?: string
): HTMLTableElement =>
	element(
		'table',
		{ class: style },
		element(
			'thead',
			{},
			element('tr', {}, ...columns.map((column) => element('th', { scope: 'col' }, column)))
		),
		element(
			'tbody',
			{},
			...rows.map(([title = '', ...cells]) =>
				element(
					'tr',
					{},
					element('th', { scope: 'row' }, ...[title].flat()),
					...cells.map((cell) => element('td', {}, ...[cell].flat()))
				)
			)
		)
	);
