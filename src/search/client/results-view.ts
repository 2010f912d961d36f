import { t } from '../../lib/language/t.ts';
import { keepUnits } from '../../lib/words/keep-units.ts';
import { isolateLeftToRight } from '../../lib/words/left-to-right.ts';
import { excerpt, type Excerpt } from '../rules/excerpt.ts';
import type { Aside } from '../rules/sections.ts';
import type { Result } from './answer.ts';
import { element } from './dom.ts';

/**
 * Makes the links to results, for a listbox: each says where the section stands and shows the words
 * that were found. Sections of a topic that share a title are named by the bold words of the item that was found.
 * `prefix` makes their ids unique on the page, `base` is the site's.
 */
export function resultLinks(results: readonly Result[], prefix: string, base: string): Node[] {
	const titles = results.map(titleIn);
	const isTwice = (title: string) => titles.indexOf(title) !== titles.lastIndexOf(title);
	const links = results.map((result, index) => {
		const { section, topic, kind } = result.hit;
		const cut = excerpt(section, result.finds);
		const isShared = cut.lead !== '' && isTwice(titleIn(result));
		const where = [topic, kind, ...(isShared && section.title ? [section.title] : [])];
		return element(
			'a',
			{
				role: 'option',
				id: `${prefix}-${index}`,
				href: addressOf(result, cut.found, base),
				tabindex: '-1',
				'aria-selected': 'false',
			},
			element('span', { class: 'where' }, where.join(' › ')),
			element('span', { class: 'what' }, isShared ? cut.lead : section.title || kind),
			element('span', { class: 'excerpt' }, ...excerptNodes(cut))
		);
	});
	if (import.meta.env.RIGHT_TO_LEFT)
		for (const { children } of links) for (const part of children) isolateTexts(part);
	return links;
}

/** Has figures in an element run from left to right. */
function isolateTexts({ childNodes }: Element): void {
	const nodes = [...childNodes].flatMap((node) => node.firstChild ?? node);
	const texts = isolateLeftToRight(nodes.map(({ textContent }) => textContent ?? ''));
	for (const [index, text] of texts.entries()) nodes[index]!.textContent = text;
}

const titleIn = ({ hit }: Result): string => `${hit.topic} › ${hit.section.title || hit.kind}`;

/**
 * The text of an excerpt, with what it stands in, and whether the literature contradicts it. Numbers and their units stay
 * on one line.
 */
function excerptNodes({ pieces, aside, isDisputed }: Excerpt): (Node | string)[] {
	const label = (text: string) => element('span', { class: 'label' }, text);
	const texts = keepUnits(pieces.map(({ text }) => text));
	return [
		...(aside ? [label(`${labelOf(aside)}: `)] : []),
		...pieces.map(({ isMarked }, index) =>
			isMarked ? element('mark', {}, texts[index] ?? '') : (texts[index] ?? '')
		),
		...(isDisputed ? [label(` ${t('verdict.differs.words')}`)] : []),
	];
}

function labelOf({ kind, verdict = '' }: Aside): string {
	if (kind === 'references') return t('search.reference');
	if (kind === 'question') return t('revision.question');
	return t('search.evidenceNoteSaying', { verdict: verdicts.get(verdict) ?? '' });
}

const verdicts = new Map([
	['supported', t('verdict.supported.words')],
	['partly', t('verdict.partly.words')],
	['differs', t('verdict.differs.words')],
	['not-found', t('verdict.not-found.words')],
]);

/** The address of a section; the words to mark on arrival stand in it before the `#`. */
function addressOf({ hit }: Result, found: readonly string[], base: string): string {
	const query = new URLSearchParams(found.slice(0, 8).map((text) => ['found', text]));
	const hash = hit.section.id ? `#${hit.section.id}` : '';
	return `${base.replace(/\/$/, '')}${hit.url}${query.size > 0 ? `?${query}` : ''}${hash}`;
}
