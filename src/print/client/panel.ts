import { loadPrintFonts } from '../../lib/paper/load-print-fonts.ts';
import { bindPanel } from '../../lib/paper/bind-panel.ts';
import { whenIdle } from '../../lib/when-idle.ts';
import { options } from '../choices.ts';
import { numberPages } from './number-pages.ts';
import { showChoices } from './show-choices.ts';

const panel = document.querySelector<HTMLFormElement>('[data-print-panel]');
if (panel) start(panel);

function start(panel: HTMLFormElement): void {
	const hasEvidence = document.querySelector(
		'.booklet [data-verdict], .booklet [data-evidence-note]'
	);
	panel.querySelector('[data-evidence-choice]')?.toggleAttribute('hidden', !hasEvidence);
	const readChoices = bindPanel(panel, options, showChoices);
	addEventListener('beforeprint', () => {
		// Other browsers break pages by rules of their own.
		if (!('userAgentData' in navigator) || 'pagesNumbered' in document.documentElement.dataset)
			return;
		numberPages(readChoices());
	});
	// The reader may print with the browser's own command, which waits for no face.
	whenIdle(() => void loadPrintFonts());
}
