import { loadPrintFonts } from './fonts.ts';
import { markAbbreviations } from './mark-abbreviations.ts';
import { showReadersAddress } from './reader-address.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
	button.removeAttribute('data-needs-script');
	button.addEventListener('click', async () => {
		await loadPrintFonts();
		print();
	});
}

showReadersAddress();

addEventListener('beforeprint', () => {
	const main = document.querySelector('main');
	if (main) markAbbreviations(main);
	// Browsers that cannot print what is inside closed details are given them open.
	for (const details of document.querySelectorAll('details')) {
		if (details.open) continue;
		details.open = true;
		addEventListener('afterprint', () => (details.open = false), { once: true });
	}
});
