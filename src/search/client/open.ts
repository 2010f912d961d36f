import { t } from '../../lib/language/t.ts';
import { askForBasics } from './index-files.ts';

/**
 * Opens the search dialog by its button, by Ctrl or ⌘ with K, and by `/`. Loads nothing else until a
 * pointer, the focus or a key shows that the reader means to search. `?q=` in the address opens the
 * dialog with that query; `?found=` marks those words on the page.
 */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const files = { base, tag: Date.now().toString(36) };
const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
const button = document.querySelector<HTMLElement>('[data-search-open]');
const page = document.querySelector<HTMLElement>('[data-search-page]');
const params = new URLSearchParams(location.search);
let started = false;

function load(container: HTMLElement): void {
	if (started) return;
	started = true;
	const results = container.querySelector('[data-search-results]');
	results?.setAttribute('aria-busy', 'true');
	results?.replaceChildren(t('search.loading'));
	askForBasics(files);
	// What it shares with others is a file of its own: asked for beside it, that need not wait for it.
	void import('../../lib/words/keep-units.ts');
	import('./start.ts').then(
		({ start }) => start(container, files),
		() => fail(container)
	);
}

/** Shows that search failed to load. Its own messages belong to what did not load. */
function fail(container: HTMLElement): void {
	const results = container.querySelector('[data-search-results]');
	const library = document.createElement('a');
	library.href = base;
	library.textContent = t('search.notLoadingLibrary');
	const [before = '', after = ''] = t('search.notLoading', { library: '<>' }).split('<>');
	results?.replaceChildren(before, library, after);
	results?.removeAttribute('aria-busy');
	results?.setAttribute('role', 'alert');
}

function open(query?: string): void {
	const container = page ?? dialog;
	const input = container?.querySelector('input');
	if (!container || !input) return;
	if (query !== undefined) input.value = query;
	load(container);
	if (dialog && !page && !dialog.open) dialog.showModal();
	input.focus();
	if (query === undefined) input.select();
}

const isTyping = (target: EventTarget | null) =>
	target instanceof HTMLElement &&
	(target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

if (dialog && button) {
	button.addEventListener('click', (event) => {
		event.preventDefault();
		open();
	});
	// A link is followed by Enter alone; a button, which this is for the reader, by Space as well.
	button.addEventListener('keydown', ({ key }) => key === ' ' && open());
	for (const intent of ['pointerover', 'focusin', 'touchstart'] as const) {
		button.addEventListener(intent, () => load(page ?? dialog), { once: true, passive: true });
	}
	addEventListener('keydown', (event) => {
		const isShortcut = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
		if (!isShortcut && (event.key !== '/' || isTyping(event.target))) return;
		event.preventDefault();
		if (isShortcut && dialog.open) dialog.close();
		else open();
	});
	dialog.addEventListener('keydown', (event) => {
		const { key, target } = event;
		if (key === 'Escape' && !event.isComposing) {
			// The field would be emptied first.
			event.preventDefault();
			dialog.close();
		} else if (key === 'Enter' && target instanceof HTMLInputElement) {
			// Until the results are there, which look for it, it would close the dialog.
			event.preventDefault();
			target.dataset['enter'] = target.value;
		}
	});
	dialog.addEventListener('click', (event) => {
		if (event.target === dialog) dialog.close();
	});
}
const query = params.get('q');
if (page || query !== null) open(query ?? '');
if (params.has('found'))
	void import('./highlight.ts').then(({ highlight }) => highlight(params.getAll('found')));
