import type { Inside } from '../card-parts.ts';

/**
 * Makes an element with attributes and children; an attribute that is `undefined` is left out. A text in place of attributes is
 * its class.
 *
 * Search has the same: one module for both would be one more file that a first search waits for.
 */
export function element<K extends keyof HTMLElementTagNameMap>(
	tag: K,
	attributes: Record<string, string | undefined> | string = {},
	...children: Inside<Node>[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(tag);
	const all = typeof attributes === 'string' ? { class: attributes } : attributes;
	for (const [name, value] of Object.entries(all)) {
		if (value !== undefined) made.setAttribute(name, value);
	}
	const inside = (children as readonly unknown[]).flat(Infinity) as (
		Node | string | false | undefined
	)[];
	made.append(...inside.filter((child) => child !== undefined && child !== false));
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

/** Shows a view anew in its place; the parts that were open in it stay open. */
export async function showAnew(
	container: HTMLElement,
	show: () => void | Promise<void>
): Promise<void> {
	const open = [...container.querySelectorAll('details[open]')].map(({ className }) => className);
	await show();
	for (const part of open) container.querySelector(`.${part}`)?.setAttribute('open', '');
}
