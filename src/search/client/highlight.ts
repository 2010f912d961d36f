import { readFragment } from '../../lib/fragment.ts';
import { t } from '../../lib/language/t.ts';
import { join, stems } from '../../lib/words/words.ts';
import { isFraction } from '../rules/dose.ts';
import { findIn } from '../rules/find.ts';
import { isFigure, isPercentAt } from '../rules/measure.ts';
import { addStyles, element } from './dom.ts';
import { readPassage, type Passage } from './passage.ts';

/**
 * Marks the words that a search found, in the section that the address names, with a button to take
 * the marks off again. Opens closed details that hold one of them, if it stands nowhere else in the section. Does
 * nothing where the browser lacks the CSS Custom Highlight API.
 */
export function highlight(texts: readonly string[]): void {
	if (!('highlights' in CSS)) return;
	const content = document.querySelector('.sl-markdown-content');
	if (!content) return;
	const id = readFragment();
	const passage = readPassage(sectionOf(content, id));
	const found = texts.map((text) => rangesOf(passage, text));
	const ranges = found.flat();
	if (ranges.length === 0) return;
	for (const ranges of found)
		if (ranges.every((range) => detailsOf(range).some(({ open }) => !open)))
			for (const details of ranges.flatMap(detailsOf)) details.open = true;
	CSS.highlights.set('search-found', new Highlight(...ranges));
	addStyles(
		'::highlight(search-found) { background-color: var(--vm-color-mark, var(--sl-color-orange-low)); }'
	);
	const button = element(
		'button',
		{ type: 'button', class: 'search-clear' },
		t('search.clearMarks', { count: ranges.length })
	);
	button.style.cssText = clearStyle;
	button.addEventListener('click', () => clear(button));
	document.body.append(button);
	scrollTo(document.getElementById(id), ranges[0]);
}

/**
 * Scrolls to the heading of a section, to which the browser has gone before the details around it were opened; to what
 * was found, where that stands too far below it to be seen.
 */
function scrollTo(heading: HTMLElement | null, found: Range | undefined): void {
	const end = found?.getBoundingClientRect().bottom ?? 0;
	const isInSight = heading && end - heading.getBoundingClientRect().top < innerHeight * 0.85;
	if (isInSight) heading.scrollIntoView();
	else found?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
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
	const heading = id ? content.querySelector(`#${CSS.escape(id)}`) : null;
	const children = [...(heading?.closest('section') ?? content).children];
	const start = children.findIndex((child) => child === heading || child.contains(heading));
	if (!heading || start < 0) return [content];
	const rest = children.slice(start + 1);
	const end = rest.findIndex((child) => child.matches('h2') || child.querySelector('h2'));
	return [children[start] as Element, ...(end < 0 ? rest : rest.slice(0, end))];
}

/** The places of a text, however it is cut into words, spelled or put together of elements there. */
function rangesOf({ text, words, locate: placeOf }: Passage, found: string): Range[] {
	const parts = stems(found);
	const figure = isFigure(parts) ? parts : undefined;
	return findIn({ key: join(parts), figure }, words).flatMap(({ index, length }) => {
		const end = words[index + length - 1]?.end ?? 0;
		if (found.endsWith('%') && !isPercentAt(text, end)) return [];
		if (figure && isFraction(text, words[index]!.start)) return [];
		const range = new Range();
		range.setStart(...placeOf(words[index]?.start ?? 0));
		range.setEnd(...placeOf(end));
		return range;
	});
}

const detailsOf = ({ startContainer }: Range): HTMLDetailsElement[] =>
	[...document.querySelectorAll('details')].filter((details) => details.contains(startContainer));
