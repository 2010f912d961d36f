import { whenIdle } from '../../lib/when-idle.ts';
import { markAbbreviations } from './mark-abbreviations.ts';
import { showReadersAddress } from './reader-address.ts';

/** What every page loads of this feature; it does something on the pages of topics and on booklets. */
const buttons = document.querySelectorAll<HTMLButtonElement>('[data-print]');
if (buttons.length > 0) {
	for (const button of buttons) setUp(button);
	addEventListener('beforeprint', prepare);
	if (document.querySelector('[data-downloads]')) {
		whenIdle(() => void import('./show-downloads.ts').then(({ showDownloads }) => showDownloads()));
	}
} else if (document.querySelector('[data-print-panel]')) {
	showReadersAddress(location.pathname.replace(/print\/$/, ''));
}

function setUp(button: HTMLButtonElement): void {
	button.removeAttribute('data-needs-script');
	button.addEventListener('click', async () => {
		await import('./fonts.ts')
			.then(({ loadPrintFonts }) => loadPrintFonts())
			.catch(() => undefined);
		print();
	});
}

function prepare(): void {
	// Not before: what the root says about paper, every element of the page is computed again for.
	showReadersAddress();
	const main = document.querySelector('main');
	if (main) markAbbreviations(main);
	// Browsers that cannot print what is inside closed details are given them open.
	for (const details of document.querySelectorAll('details')) {
		if (details.open) continue;
		details.open = true;
		addEventListener('afterprint', () => (details.open = false), { once: true });
	}
}
