import type { Element, ElementContent, Root, RootContent } from 'hast';
import { element } from '../../lib/html/hast.ts';
import { t } from '../../lib/language/t.ts';
import type { PageStep } from '../../lib/page-steps.ts';
import { cardParts } from '../card-parts.ts';
import { componentOf, type Component, importedNames } from '../cards/components.ts';
import { withoutCloze } from '../cards/cloze.ts';
import { readQuestion } from '../cards/read-question.ts';

/** Returns a page without its `<Card>`s and the marks of gaps, and with its questions as plain elements. */
export function adaptPage(root: Readonly<Root>): Root {
	return { ...root, children: adaptAll(root.children, importedNames(root.children)) };
}

const adaptAll = <T extends RootContent | ElementContent>(
	nodes: readonly T[],
	imported: ReadonlySet<string>
): T[] => nodes.flatMap((node) => adaptNode(node, imported) as T[]);

function adaptNode(
	node: RootContent | ElementContent,
	imported: ReadonlySet<string>
): (RootContent | ElementContent)[] {
	if (node.type === 'text') {
		return node.value.includes('==') ? [{ ...node, value: withoutCloze(node.value) }] : [node];
	}
	const component = componentOf(node);
	const isOurs = component && !imported.has(component.name);
	if (isOurs && component.name === 'Card') return [];
	if (isOurs && component.name === 'Question') return [renderQuestion(component)];
	if (node.type === 'element' && /^(?:pre|code)$/.test(node.tagName)) return [node];
	if (!('children' in node)) return [node];
	const children = adaptAll(node.children as ElementContent[], imported);
	return [{ ...node, children } as ElementContent];
}

/** The question is shown where it stands. */
const nowhere = { headings: [], within: [], anchor: '', isAside: false, line: 0 };

/** A question with its options, and the key with the reasons where readers open it. */
function renderQuestion(component: Component): Element {
	const { ask, options } = readQuestion(component, nowhere);
	return element(
		'div',
		// On paper the answer would stand beside the question: the exam sheet has it.
		{ className: ['question'], 'data-screen-only': '' },
		element('p', {}, element('strong', {}, ask)),
		element('ol', { type: 'A' }, ...options.map(({ text }) => element('li', {}, showRich(text)))),
		element(
			'details',
			{},
			element('summary', {}, t('revision.showAnswer')),
			element('ul', {}, ...options.map((one) => element('li', {}, showOption(one))))
		)
	);
}

const { showOption, showRich } = cardParts<ElementContent>(element, () => '');

/**
 * Takes what authors say of cards off pages, and shows their questions. Plain elements come out and no
 * component, so that a page with cards of its own needs no bundler.
 */
export const cardsStep: PageStep = {
	replaces: ['Card', 'Question'],
	concerns: (source) => /<(?:Card|Question)\b|==[^\s=]/.test(source),
	change: adaptPage,
};
