import { language, t } from '../../lib/language/t.ts';
import { initialOf, matchesFilter } from '../library.ts';

/** Makes the library's list filter as one types and stand by specialty or from A to Z. */
export function setUpLibrary(): void {
	const library = document.querySelector<HTMLElement>('topic-library');
	const form = library?.querySelector('form');
	const list = library?.querySelector<HTMLElement>('[data-groups]');
	if (!form || !list) return;
	const bySpecialty = [...list.children];
	form.removeAttribute('data-needs-script');
	form.addEventListener('submit', (event) => event.preventDefault());
	form.addEventListener('input', () => {
		const data = new FormData(form);
		const isAlphabetic = data.get('order') === 'alphabet';
		showGroups(list, bySpecialty, isAlphabetic);
		showMatches(form, list, String(data.get('filter') ?? ''));
	});
	// A browser that comes back to the page fills the form in again.
	if (new FormData(form).get('filter')) form.dispatchEvent(new Event('input'));
}

function showGroups(list: HTMLElement, bySpecialty: Element[], isAlphabetic: boolean): void {
	if (!isAlphabetic) return list.replaceChildren(...bySpecialty);
	const cards = bySpecialty
		.flatMap((section) => [...section.querySelectorAll<HTMLElement>('[data-topic]')])
		.sort((a, b) => titleOf(a).localeCompare(titleOf(b), language));
	const letters = Map.groupBy(cards, (card) => initialOf(titleOf(card)));
	list.replaceChildren(...[...letters].map(([letter, group]) => makeGroup(letter, group)));
}

function makeGroup(title: string, cards: HTMLElement[]): HTMLElement {
	const section = document.createElement('section');
	const heading = Object.assign(document.createElement('h2'), { textContent: title });
	const list = document.createElement('ul');
	// The cards themselves stay in the groups of their specialties.
	list.append(...cards.map((card) => card.cloneNode(true)));
	section.append(heading, list);
	return section;
}

function showMatches(form: HTMLFormElement, list: HTMLElement, query: string): void {
	let shown = 0;
	for (const section of list.children) {
		const cards = [...section.querySelectorAll<HTMLElement>('[data-topic]')];
		const specialty = section.querySelector('h2')?.textContent ?? '';
		for (const card of cards) {
			card.hidden = !matchesFilter(query, `${card.textContent} ${specialty}`);
			if (!card.hidden) shown++;
		}
		(section as HTMLElement).hidden = cards.every(({ hidden }) => hidden);
	}
	const status = form.querySelector('[role="status"]');
	if (status) status.textContent = query.trim() ? describeMatches(shown, query.trim()) : '';
}

function describeMatches(count: number, query: string): string {
	if (count === 0) {
		const hint = document.querySelector('[data-search-open]') ? ` ${t('topics.searchInside')}` : '';
		return t('topics.noMatch', { query }) + hint;
	}
	return t('topics.count', { count });
}

const titleOf = (card: HTMLElement): string => card.dataset['topic'] ?? '';
