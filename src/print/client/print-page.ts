import { markUncited } from './mark-uncited.ts';
import { quote, isLocal, shortAddress } from '../margins.ts';

/** What every page loads of this feature; it does something on the pages of topics and on booklets. */
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-print]');
if (buttons.length > 0) {
	for (const button of buttons) setUp(button);
	addEventListener('beforeprint', prepare);
	const menu = document.querySelector<HTMLDetailsElement>('[data-menu]');
	if (menu) setUpMenu(menu);
} else if (document.querySelector('[data-print-panel]')) {
	showReadersAddress(location.pathname.replace(/print\/$/, ''));
	addEventListener('beforeprint', openDetails);
	// From here, and not from a script of its own page: what both load would be one more file of every page.
	void import('./panel.ts');
}

function setUp(button: HTMLButtonElement): void {
	button.removeAttribute('data-needs-script');
	button.addEventListener('click', async () => {
		await import('../../lib/paper/load-print-fonts.ts')
			.then(({ loadPrintFonts }) => loadPrintFonts())
			.catch(() => undefined);
		print();
	});
}

/** Says how large the PDFs are when they are first shown; shuts the menu when a reader turns away from it. */
function setUpMenu(menu: HTMLDetailsElement): void {
	const describe = () =>
		import('../../lib/pdf/show-downloads.ts').then(({ showDownloads }) => showDownloads());
	menu.addEventListener('toggle', () => void describe(), { once: true });
	addEventListener('click', ({ target }) => {
		if (!menu.contains(target as Node)) menu.open = false;
	});
	menu.addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape') return;
		menu.open = false;
		menu.querySelector('summary')?.focus();
	});
}

function prepare(): void {
	// Not before: what the root says about paper, every element of the page is computed again for.
	showReadersAddress();
	markUncited();
	openDetails();
}

/** Browsers that cannot print what is inside closed details are given them open. */
function openDetails(): void {
	for (const details of document.querySelectorAll('details')) {
		if (details.open) continue;
		details.open = true;
		addEventListener('afterprint', () => (details.open = false), { once: true });
	}
}

/**
 * Puts the address at which the reader found a page into its margins, and into the booklet's title
 * block: a site may stand at more addresses than it was built for. A page on the reader's own machine
 * keeps those that it was built with.
 *
 * `path` is what leads to the page, or to the booklet's topic.
 */
function showReadersAddress(path = location.pathname): void {
	const address = new URL(path, location.origin);
	if (!/^https?:$/.test(address.protocol) || isLocal(address)) return;
	document.documentElement.style.setProperty('--paper-address', quote(shortAddress(address)));
	for (const row of document.querySelectorAll<HTMLElement>('[data-topic-address]')) {
		row.hidden = false;
		for (const link of row.querySelectorAll('a')) link.href = link.textContent = address.href;
	}
}
