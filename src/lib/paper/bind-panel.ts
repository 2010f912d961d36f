import { loadPrintFonts } from './load-print-fonts.ts';
import { readChoices, writeChoices, type Choices, type Options } from './choices.ts';

/**
 * Brings a panel to life: choices are read from the address, and kept in it.
 *
 * `show` shows what is chosen; when it is ready to print, the page says so by `data-paper-ready`. Returns what tells the
 * choices of the moment.
 */
export function bindPanel<const All extends Options & { form: Options[string] }>(
	panel: HTMLFormElement,
	options: All,
	show: (choices: Choices<All>) => Promise<void>
): () => Choices<All> {
	const inputs = [...panel.querySelectorAll('input')];
	const allPages = inputs.filter(({ name }) => name === 'pages').map(({ value }) => value);
	const { dataset } = document.documentElement;
	const read = (query = new URLSearchParams(location.search)) =>
		readChoices(query, options, allPages);
	let turn = 0;
	const showChosen = async () => {
		const choices = read();
		const chosen: Readonly<Record<string, string | readonly string[] | undefined>> = choices;
		for (const input of inputs) {
			input.checked = [chosen[input.name]].flat().includes(input.value);
		}
		for (const part of panel.querySelectorAll<HTMLElement>('[data-of-form]')) {
			part.hidden = part.dataset['ofForm'] !== choices.form;
		}
		const own = ++turn;
		delete dataset['paperReady'];
		await show(choices);
		if (own === turn) dataset['paperReady'] = '';
	};
	panel.addEventListener('change', () => {
		const chosen = read(new URLSearchParams([...new FormData(panel)] as [string, string][]));
		const query = writeChoices(chosen, options, allPages);
		history.replaceState(history.state, '', location.pathname + query);
		void showChosen();
	});
	panel.addEventListener('submit', async (event) => {
		event.preventDefault();
		await loadPrintFonts();
		print();
	});
	addEventListener('popstate', () => void showChosen());
	void showChosen();
	panel.removeAttribute('data-needs-script');
	return read;
}

/**
 * Lays out the pages by a rule for them. It is exchanged in the style sheet, not written as its text: the page's
 * Content-Security-Policy allows only the text that the page came with.
 */
export function setPageRule(rule: string): void {
	const sheet = document.querySelector<HTMLStyleElement>('#paper-size')?.sheet;
	if (!sheet) return;
	while (sheet.cssRules.length > 0) sheet.deleteRule(0);
	sheet.insertRule(rule);
}
