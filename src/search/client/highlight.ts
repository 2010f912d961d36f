import { readFragment } from '../../lib/fragment.ts';
import { addStyles, element } from './dom.ts';

/**
 * Marks the words that a search found, in the section that the address names, with a button to take
 * the marks off again. Opens closed details that hold one of them. Does nothing where the browser
 * lacks the CSS Custom Highlight API.
 */
export function highlight(texts: readonly string[]): void {
	if (!('highlights' in CSS)) return;
	const content = document.querySelector('.sl-markdown-content');
	if (!content) return;
	const ranges = rangesOf(sectionOf(content, readFragment()), texts);
	if (ranges.length === 0) return;
	for (const { startContainer } of ranges) openDetails(startContainer);
	CSS.highlights.set('search-found', new Highlight(...ranges));
	addStyles(
		'::highlight(search-found) { background-color: var(--vm-color-mark, var(--sl-color-orange-low)); }'
	);
	const button = element(
		'button',
		{ type: 'button', class: 'search-clear' },
		`Clear ${ranges.length === 1 ? 'the mark' : 'marks'}`
	);
	button.style.cssText = clearStyle;
	button.addEventListener('click', () => clear(button));
	document.body.append(button);
	// The browser has gone to the section before the details around it were opened.
	document.getElementById(readFragment())?.scrollIntoView();
}

const clearStyle =
	'position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:10;padding:.4rem .8rem;border:1px solid var(--sl-color-gray-5);border-radius:2rem;background:var(--sl-color-bg);color:var(--sl-color-text);font-size:var(--sl-text-sm);cursor:pointer;box-shadow:var(--sl-shadow-md)';

function clear(button: HTMLElement): void {
	CSS.highlights.delete('search-found');
	button.remove();
	const url = new URL(location.href);
	url.searchParams.delete('found');
	history.replaceState(history.state, '', url);
}

/** The elements of a section: from its heading to the next `h2`; all of the text if there is none. */
function sectionOf(content: Element, id: string): Element[] {
	const children = [...content.children];
	const start = children.findIndex(
		(child) => child.id === id || child.querySelector(`#${CSS.escape(id)}`)
	);
	if (!id || start < 0) return [content];
	const rest = children.slice(start + 1);
	const end = rest.findIndex((child) => child.matches('h2') || child.querySelector('h2'));
	return [children[start] as Element, ...(end < 0 ? rest : rest.slice(0, end))];
}

function rangesOf(elements: readonly Element[], texts: readonly string[]): Range[] {
	const pattern = texts
		.toSorted((a, b) => b.length - a.length)
		.map((text) =>
			text
				.trim()
				.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
				.replace(/\s+/g, '\\s+')
		)
		.filter(Boolean)
		.join('|');
	if (!pattern) return [];
	const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');
	return elements.flatMap((root) =>
		textNodes(root).flatMap((node) =>
			[...node.data.matchAll(words)].map((match) => {
				const range = new Range();
				range.setStart(node, match.index);
				range.setEnd(node, match.index + match[0].length);
				return range;
			})
		)
	);
}

function textNodes(root: Element): Text[] {
	const nodes: Text[] = [];
	const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) nodes.push(walker.currentNode as Text);
	return nodes;
}

function openDetails(node: Node): void {
	for (let element = node.parentElement; element; element = element.parentElement) {
		if (element instanceof HTMLDetailsElement) element.open = true;
	}
}
