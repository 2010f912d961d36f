import { t } from '../../lib/language/t.ts';
import { loadPrintFonts } from '../../lib/paper/load-print-fonts.ts';
import { bindPanel, setPageRule } from '../../lib/paper/bind-panel.ts';
import { showDownloads } from '../../lib/pdf/show-downloads.ts';
import type { Deck } from '../card-data.ts';
import { isInDefaultDeck } from '../cards/card.ts';
import { options, type PaperChoices } from '../paper/forms.ts';
import { readDeckOfPage } from './data.ts';
import { makeSheets, pageRuleOf } from './paper/sheets.ts';

/** Brings the page of cards on paper to life. */
const panel = document.querySelector<HTMLFormElement>('[data-paper-panel]');
const container = document.querySelector<HTMLElement>('[data-paper]');
const deck = readDeckOfPage();
if (panel && container && deck) {
	bindPanel(panel, options, (choices) => show(container, deck, choices));
	void showDownloads();
}

async function show(container: HTMLElement, deck: Deck, choices: PaperChoices): Promise<void> {
	const chosen = deck.cards.filter(({ page }) => choices.pages.includes(page));
	const cards = chosen.filter(isInDefaultDeck);
	const noSource = chosen.length - cards.length;
	const said = new URLSearchParams(location.search).get('seed');
	// Two editions of a topic have other exams.
	const seed = Number(said) || Number(container.dataset['day']?.replaceAll('-', '')) || 1;
	container.replaceChildren(...makeSheets(deck, cards, choices, { seed, noSource }));
	setPageRule(pageRuleOf(choices));
	const [shown] = container.children;
	// What fits is known when pictures and faces are there; one that does not load leaves its place to its words.
	const pictures = [...container.querySelectorAll('img')];
	await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
	await loadPrintFonts();
	if (shown !== container.children[0]) return;
	if (choices.form === 'cut') shrinkToFit(container);
	const status = document.querySelector('[data-paper-status]');
	if (status) status.textContent = describe(cards.length, noSource, choices);
}

function describe(count: number, noSource: number, { form, backs }: PaperChoices): string {
	const all = t('revision.paper.cards', { count });
	const cards = noSource > 0 ? t('revision.paper.without', { cards: all, count: noSource }) : all;
	if (form !== 'cut') return cards;
	return backs === 'duplex'
		? t('revision.paper.printDuplex', { cards })
		: t('revision.paper.printFold', { cards });
}

/** The text of a card that is too long is made smaller until it fits; of what else the page says the end is left to the page. */
function shrinkToFit(container: HTMLElement): void {
	for (const text of container.querySelectorAll<HTMLElement>('.cut-text')) {
		const isLong = () => text.scrollHeight > text.clientHeight + 1;
		for (let size = 14; size >= 6 && isLong(); size -= 0.5) text.style.fontSize = `${size}pt`;
		const limits = text.querySelector('.limits');
		const words = limits?.textContent.split(' ') ?? [];
		while (limits && words.pop() && isLong()) limits.textContent = `${words.join(' ')} […]`;
	}
}
