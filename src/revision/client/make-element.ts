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
