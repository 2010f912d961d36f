import { t } from '../../lib/language/t.ts';
import { loadPrintFonts } from '../../lib/load-print-fonts.ts';
import { isInDefaultDeck } from '../cards/card.ts';
import { readPaperChoices, writePaperChoices, type PaperChoices } from '../paper/forms.ts';
import type { ListedPdf } from '../paper/pdf-variants.ts';
import { fetchJson, readDeckOfPage } from './data.ts';
import { element } from './make-element.ts';
import './paper.css';
import { makeSheets, pageRuleOf } from './paper/sheets.ts';

/** Brings the page of cards on paper to life: choices are read from the address, and kept in it. */
const panel = document.querySelector<HTMLFormElement>('[data-paper-panel]');
const container = document.querySelector<HTMLElement>('[data-paper]');
const deck = readDeckOfPage();
if (panel && container && deck) {
	const boxes = [...panel.querySelectorAll<HTMLInputElement>('[name=pages]')];
	const allPages = boxes.map(({ value }) => value);
	const status = document.querySelector('[data-paper-status]');
	const root = document.documentElement;

	const base = container.dataset['paperBase']?.replace(/\/?$/, '/') ?? '/';
	const show = async () => {
		const query = new URLSearchParams(location.search);
		const choices = readPaperChoices(query, allPages);
		fillPanel(choices);
		delete root.dataset['paperReady'];
		const chosen = deck.cards.filter(({ page }) => choices.pages.includes(page));
		const cards = chosen.filter(isInDefaultDeck);
		const noSource = chosen.length - cards.length;
		const seed = Number(query.get('seed')) || daySeed(container.dataset['day']);
		container.replaceChildren(...makeSheets(deck, cards, choices, { seed, base, noSource }));
		setPageRule(pageRuleOf(choices));
		const [shown] = container.children;
		// What fits is known when pictures and faces are there; one that does not load leaves its place to its words.
		const pictures = [...container.querySelectorAll('img')];
		await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
		await loadPrintFonts();
		if (shown !== container.children[0]) return;
		if (choices.form === 'cut') shrinkToFit(container);
		if (status) status.textContent = describe(cards.length, noSource, choices);
		root.dataset['paperReady'] = '';
	};
	const fillPanel = ({ form, paper, backs, pages }: PaperChoices) => {
		for (const [name, value] of Object.entries({ form, paper, backs })) {
			const choice = panel.querySelector<HTMLInputElement>(`[name=${name}][value=${value}]`);
			if (choice) choice.checked = true;
		}
		for (const box of boxes) box.checked = pages.includes(box.value);
		for (const part of panel.querySelectorAll<HTMLElement>('[data-cut-only]'))
			part.hidden = form !== 'cut';
	};
	panel.addEventListener('change', () => {
		const values = new FormData(panel);
		const query = new URLSearchParams({ pages: values.getAll('pages').join(',') });
		for (const name of ['form', 'paper', 'backs']) query.set(name, String(values.get(name)));
		const written = writePaperChoices(readPaperChoices(query, allPages), allPages);
		history.replaceState(history.state, '', location.pathname + written);
		void show();
	});
	panel.addEventListener('submit', (event) => {
		event.preventDefault();
		print();
	});
	addEventListener('popstate', () => void show());
	void show();
	panel.removeAttribute('data-needs-script');
	void showPdfs();
}

/** Links the PDFs, where the site was published with them. */
async function showPdfs(): Promise<void> {
	const list = document.querySelector<HTMLElement>('[data-pdfs]');
	// Browsers let pages from disk read no other files.
	if (!list || location.protocol === 'file:') return;
	const folder = list.dataset['pdfs'] ?? '';
	const pdfs = (await fetchJson<ListedPdf[]>(`${folder}cards/pdfs.json`)) ?? [];
	const links = pdfs.flatMap(({ file, label }, index) => [
		...(index > 0 ? [' · '] : []),
		element('a', { href: folder + file, download: '' }, label),
	]);
	list.replaceChildren('PDF: ', ...links);
	list.hidden = links.length === 0;
}

/** Two editions of a topic have other exams. */
function daySeed(day = ''): number {
	return Number(day.replaceAll('-', '')) || 1;
}

function describe(count: number, noSource: number, { form, backs }: PaperChoices): string {
	const all = t('revision.paper.cards', { count });
	const cards = noSource > 0 ? t('revision.paper.without', { cards: all, count: noSource }) : all;
	if (form !== 'cut') return cards;
	return backs === 'duplex'
		? t('revision.paper.printDuplex', { cards })
		: t('revision.paper.printFold', { cards });
}

/** The text of a card that is too long is made smaller until it fits. */
function shrinkToFit(container: HTMLElement): void {
	for (const text of container.querySelectorAll<HTMLElement>('.cut-text')) {
		for (let size = 14; size >= 6 && text.scrollHeight > text.clientHeight + 1; size -= 0.5) {
			text.style.fontSize = `${size}pt`;
		}
	}
}

/** The rule is exchanged in the style sheet: the page's policy allows only the text that it came with. */
function setPageRule(rule: string): void {
	const sheet = document.querySelector<HTMLStyleElement>('#cards-paper-size')?.sheet;
	if (!sheet) return;
	while (sheet.cssRules.length > 0) sheet.deleteRule(0);
	sheet.insertRule(rule);
}
