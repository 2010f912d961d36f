import css from './panel.css?inline';
import { addStyles } from './dom.ts';
import { loadEngine } from './engine.ts';
import { clearAddress, keepInAddress } from './address.ts';
import type { IndexFiles } from './index-files.ts';
import { failure, makePanel } from './panel.ts';

/**
 * Starts search in a dialog or on its page: loads the index and makes the field there search.
 *
 * `container` holds a text field and an element `[data-search-results]` for all else. A field that the
 * reader has already typed into is answered as soon as the index is there.
 */
export async function start(container: HTMLElement, files: IndexFiles): Promise<void> {
	addStyles(css);
	const input = container.querySelector('input');
	const root = container.querySelector<HTMLElement>('[data-search-results]');
	if (!input || !root) return;
	container.addEventListener('close', clearAddress);
	try {
		const engine = await loadEngine(files);
		makePanel({
			input,
			root,
			engine,
			base: files.base,
			limit: container.matches('dialog') ? 20 : 100,
			typed: keepInAddress,
		});
	} catch {
		root.replaceChildren(failure(files.base));
	}
	root.removeAttribute('aria-busy');
}
