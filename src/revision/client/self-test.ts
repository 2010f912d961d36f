import { t } from '../../lib/language/t.ts';
import { button, element } from './make-element.ts';
import css from './self-test.css?inline';

/** The self-test that is under way; nothing if the page shows all. */
let running: SelfTest | undefined;

/** Begins the self-test of the page, or ends it. `button` is the one that was pressed. */
export function toggleSelfTest(button: HTMLButtonElement): void {
	if (running) running.end();
	else running = new SelfTest(button, () => (running = undefined));
}

/** Answers are hidden behind buttons until they are asked for. */
class SelfTest {
	readonly #button: HTMLButtonElement;
	readonly #onEnd: () => void;
	readonly #answers: HiddenAnswer[];
	readonly #status = element('p', { role: 'status' });
	readonly #bar: HTMLElement;
	readonly #styles = new CSSStyleSheet();

	constructor(pressed: HTMLButtonElement, onEnd: () => void) {
		this.#button = pressed;
		this.#onEnd = onEnd;
		this.#styles.replaceSync(css);
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#styles];
		const content = document.querySelector<HTMLElement>('.sl-markdown-content');
		this.#answers = content
			? findFacts(content).map((fact) => new HiddenAnswer(fact, () => this.#count()))
			: [];
		this.#bar = element(
			'div',
			{ class: 'self-test-bar not-content', role: 'group', 'aria-label': t('selfTest.title') },
			this.#status,
			button(t('selfTest.showAll'), () => this.#answers.forEach((answer) => answer.set(true))),
			button(t('selfTest.hideAll'), () => this.#answers.forEach((answer) => answer.set(false))),
			button(t('selfTest.end'), () => {
				this.end();
				this.#button.focus();
			})
		);
		content?.append(this.#bar);
		pressed.setAttribute('aria-pressed', 'true');
		this.#count();
		this.#answers[0]?.focus();
	}

	end(): void {
		for (const answer of this.#answers.toReversed()) answer.remove();
		this.#bar.remove();
		document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== this.#styles);
		this.#button.setAttribute('aria-pressed', 'false');
		this.#onEnd();
	}

	#count(): void {
		const shown = this.#answers.filter(({ isShown }) => isShown).length;
		this.#status.textContent =
			this.#answers.length === 0
				? t('selfTest.nothing')
				: t('selfTest.shown', { shown, all: this.#answers.length });
	}
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

/** The answer of a fact, and the button that shows it. */
class HiddenAnswer {
	readonly #button: HTMLButtonElement;
	readonly #box: HTMLElement;
	readonly #onChange: () => void;

	constructor({ item, answer, name }: Fact, onChange: () => void) {
		this.#onChange = onChange;
		this.#box = element('div', { class: 'self-test-answer', hidden: '' });
		this.#button = button(t('selfTest.show'), () => this.set(!this.isShown), {
			class: 'self-test-show',
			'aria-expanded': 'false',
		});
		this.#button.append(element('span', 'sr-only', ` ${t('selfTest.saidOf', { name })}`));
		this.#box.append(...answer);
		item.append(' ', this.#button, this.#box);
	}

	get isShown(): boolean {
		return !this.#box.hidden;
	}

	focus(): void {
		this.#button.focus();
	}

	/** Puts the page back as it was. */
	remove(): void {
		this.#button.previousSibling?.remove();
		this.#button.remove();
		this.#box.replaceWith(...this.#box.childNodes);
	}

	set(isShown: boolean): void {
		this.#box.hidden = !isShown;
		this.#button.setAttribute('aria-expanded', String(isShown));
		const word = isShown ? t('selfTest.hide') : t('selfTest.show');
		if (this.#button.firstChild) this.#button.firstChild.textContent = word;
		this.#onChange();
	}
}
