import { loadPrintFonts } from './fonts.ts';
import { markAbbreviations } from './mark-abbreviations.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
	button.hidden = false;
	button.addEventListener('click', async () => {
		await loadPrintFonts();
		print();
	});
}

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
