import { t } from '../../lib/language/t.ts';
import { button, element } from './make-element.ts';
import css from './self-test.css?inline';

/** Ends the self-test that is under way; nothing if the page shows all. */
let end: (() => void) | undefined;

/** Begins the self-test of the page, or ends it. `pressed` is its button. */
export function toggleSelfTest(pressed: HTMLButtonElement): void {
	if (end) end();
	else begin(pressed);
	pressed.setAttribute('aria-pressed', String(end !== undefined));
}

/** Hides answers behind buttons until they are asked for. */
function begin(pressed: HTMLButtonElement): void {
	const styles = new CSSStyleSheet();
	styles.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];
	const content = document.querySelector<HTMLElement>('.sl-markdown-content');
	const answers = (content ? findFacts(content) : []).map((fact) =>
		hideAnswer(fact, () => count())
	);
	const status = element('p', { role: 'status' });
	const setAll = (isShown: boolean) => answers.forEach((answer) => answer.set(isShown));
	const bar = element(
		'div',
		{ class: 'self-test-bar not-content', role: 'group', 'aria-label': t('selfTest.title') },
		status,
		button(t('selfTest.showAll'), () => setAll(true)),
		button(t('selfTest.hideAll'), () => setAll(false)),
		button(t('selfTest.end'), () => {
			toggleSelfTest(pressed);
			pressed.focus();
		})
	);
	const count = () => {
		const shown = answers.filter(({ isShown }) => isShown()).length;
		const { length: all } = answers;
		status.textContent = all === 0 ? t('selfTest.nothing') : t('selfTest.shown', { shown, all });
	};
	end = () => {
		for (const answer of answers.toReversed()) answer.remove();
		bar.remove();
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== styles);
		end = undefined;
	};
	content?.append(bar);
	count();
	answers[0]?.focus();
}

/**
 * Finds what is asked: the items that begin with bold words, facts with an evidence note, and the cells of tables
 * behind the first of their row; outermost first.
 */
function findFacts(content: HTMLElement): Fact[] {
	const parts = content.querySelectorAll<HTMLElement>('li, .statement, tbody td:not(:first-child)');
	return [...parts].flatMap((item): Fact[] => {
		if (item.closest('[data-references], .question, details')) return [];
		const fact = item.tagName === 'TD' ? readCell(item) : readStatement(item);
		return fact && hasText(fact.answer) ? [fact] : [];
	});
}

function readCell(item: HTMLElement): Fact {
	const name = item.parentElement?.firstElementChild?.textContent.trim() ?? '';
	return { item, answer: [...item.childNodes], name: name || t('selfTest.thisRow') };
}

function readStatement(item: HTMLElement): Fact | undefined {
	const nodes = [...item.childNodes];
	const term = nodes.findIndex((node) => !(node instanceof Text && !node.data.trim()));
	const first = nodes[term];
	if (first instanceof HTMLElement && first.tagName === 'STRONG') {
		const name = first.textContent.replace(/[:.,]\s*$/, '');
		return { item, answer: nodes.slice(term + 1), name };
	}
	// An item of a list that a term leads to is hidden with the list.
	const isLed = item.tagName === 'LI' && item.parentElement?.closest('li') !== null;
	const hasNote = item.querySelector(':scope > [data-evidence-note]') !== null;
	return hasNote && !isLed ? { item, answer: nodes, name: t('selfTest.thisStatement') } : undefined;
}

const hasText = (nodes: readonly Node[]): boolean => nodes.some((node) => node.textContent?.trim());

interface Fact {
	item: HTMLElement;
	/** What is hidden of it. */
	answer: ChildNode[];
	name: string;
}

/** Hides the answer of a fact behind a button that shows it. */
function hideAnswer({ item, answer, name }: Fact, onChange: () => void) {
	const box = element('div', { class: 'self-test-answer', hidden: '' }, answer);
	const isShown = () => !box.hidden;
	const shows = button(t('selfTest.show'), () => set(!isShown()), {
		class: 'self-test-show',
		'aria-expanded': 'false',
	});
	const set = (isShown: boolean) => {
		box.hidden = !isShown;
		shows.setAttribute('aria-expanded', String(isShown));
		const word = isShown ? t('selfTest.hide') : t('selfTest.show');
		if (shows.firstChild) shows.firstChild.textContent = word;
		onChange();
	};
	/** Puts the page back as it was. */
	const remove = () => {
		shows.previousSibling?.remove();
		shows.remove();
		box.replaceWith(...box.childNodes);
	};
	shows.append(element('span', 'sr-only', ` ${t('selfTest.saidOf', { name })}`));
	item.append(' ', shows, box);
	return { isShown, set, remove, focus: () => shows.focus() };
}
