import { whenIdle } from '../../lib/when-idle.ts';
import { readChoices, writeChoices, type Choices } from '../choices.ts';
import { loadPrintFonts } from '../../lib/load-print-fonts.ts';
import { numberPages } from './number-pages.ts';
import { showChoices } from './show-choices.ts';

const panel = document.querySelector<HTMLFormElement>('[data-print-panel]');
if (panel) start(panel);

/** Brings the panel to life: choices are read from the address, and kept in it. */
function start(panel: HTMLFormElement): void {
	const allPages = [...checkboxes(panel, 'pages')].map(({ value }) => value);
	const hasEvidence = document.querySelector(
		'.booklet [data-verdict], .booklet [data-evidence-note]'
	);
	for (const part of panel.querySelectorAll<HTMLElement>('[data-evidence-choice]')) {
		part.hidden = !hasEvidence;
	}
	panel.removeAttribute('data-needs-script');

	const show = () => {
		const choices = readChoices(new URLSearchParams(location.search), allPages);
		fillPanel(panel, choices);
		void showChoices(choices);
	};
	panel.addEventListener('change', () => {
		const query = writeChoices(readPanel(panel, allPages), allPages);
		history.replaceState(history.state, '', location.pathname + query);
		show();
	});
	panel.addEventListener('submit', async (event) => {
		event.preventDefault();
		await loadPrintFonts();
		print();
	});
	addEventListener('popstate', show);
	addEventListener('beforeprint', () => {
		// Other browsers break pages by rules of their own.
		if (!('userAgentData' in navigator) || 'pagesNumbered' in document.documentElement.dataset)
			return;
		numberPages(readChoices(new URLSearchParams(location.search), allPages));
	});
	show();
	// The reader may print with the browser's own command, which waits for no face.
	whenIdle(() => void loadPrintFonts());
}

function readPanel(panel: HTMLFormElement, allPages: readonly string[]): Choices {
	const values = new FormData(panel);
	const query = new URLSearchParams();
	for (const name of ['form', 'paper', 'text']) query.set(name, String(values.get(name)));
	query.set('pages', values.getAll('pages').join(','));
	if (!values.has('evidence')) query.set('evidence', 'without');
	return readChoices(query, allPages);
}

function fillPanel(panel: HTMLFormElement, choices: Choices): void {
	for (const name of ['form', 'paper', 'text'] as const) {
		const choice = panel.querySelector<HTMLInputElement>(`[name=${name}][value=${choices[name]}]`);
		if (choice) choice.checked = true;
	}
	for (const box of checkboxes(panel, 'pages')) box.checked = choices.pages.includes(box.value);
	for (const box of checkboxes(panel, 'evidence')) box.checked = choices.evidence;
	for (const part of panel.querySelectorAll<HTMLElement>('[data-booklet-only]')) {
		part.hidden = choices.form === 'sheet';
	}
}

function checkboxes(panel: HTMLFormElement, name: string): NodeListOf<HTMLInputElement> {
	return panel.querySelectorAll(`input[type=checkbox][name=${name}]`);
}
