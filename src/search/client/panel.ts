import { withNodes } from '../../lib/language/nodes.ts';
import { t } from '../../lib/language/t.ts';
import type { Answer } from './answer.ts';
import type { Engine } from './engine.ts';
import { element } from './dom.ts';
import { makeFilters } from './filters-view.ts';
import { listKeys } from './list-keys.ts';
import { notes, nothing } from './notes-view.ts';
import { resultLinks } from './results-view.ts';

/**
 * Makes a text field search: results appear below it as the reader types.
 *
 * `input` is the field, `root` the element that the rest is put into, `base` the site's base. `typed`
 * is called with each query, to keep it in the address.
 */
export function makePanel(options: PanelOptions): void {
	const { input, root, engine, base, limit, typed } = options;
	const prefix = `${root.id || 'search'}-result`;
	const list = element('div', {
		role: 'listbox',
		id: `${prefix}s`,
		'aria-label': t('search.results'),
	});
	const status = element('p', { role: 'status', class: 'status' });
	const remarks = element('div', { class: 'notes' });
	const empty = element('div', { class: 'empty' });
	const filters = makeFilters(engine, () => void run());
	let latest = 0;

	root.replaceChildren(filters.root, status, remarks, empty, list);
	if (engine.isOffline) root.prepend(offline());
	input.setAttribute('aria-controls', list.id);
	const isAnswered = () => root.dataset['query'] === input.value.trim();
	const resetKeys = listKeys(input, list, isAnswered, input.dataset['enter'] === input.value);
	input.addEventListener('input', () => void run());
	root.addEventListener('click', (event) => {
		const button = event.target instanceof Element && event.target.closest('button');
		const query = button && (button.dataset['suggestion'] ?? button.dataset['searchFor']);
		if (!query) return;
		input.value = query;
		input.focus();
		void run();
	});
	void run();

	/** Answers what stands in the field now. Drops an answer that arrives after a newer query. */
	async function run(): Promise<void> {
		const turn = ++latest;
		const query = input.value.trim();
		typed(query);
		try {
			const answer = await answerTo(input.value);
			if (turn === latest) show(answer, query);
		} catch {
			if (turn === latest) fail();
		}
	}

	async function answerTo(text: string): Promise<Answer | undefined> {
		if (/[\p{L}\p{N}]/u.test(text)) return engine.answer(text, filters.filter);
		const { kind, topic } = filters.filter;
		return text.trim() === '' && (kind ?? topic) ? engine.browse(filters.filter) : undefined;
	}

	function show(answer: Answer | undefined, query: string): void {
		const results = answer?.results ?? [];
		const isNothing = query !== '' && results.length === 0;
		// Whether pages have signs alone, such as “→”, is not known.
		const told = answer ? countText(answer, limit) : query && t('search.noWord', { query });
		root.dataset['query'] = query;
		filters.show(answer?.counts);
		list.replaceChildren(...resultLinks(results.slice(0, limit), prefix, base));
		remarks.replaceChildren(...(answer ? notes(answer, query) : []));
		const hint = element('p', { class: query ? 'nothing' : 'hint' }, told || t('search.hint'));
		empty.replaceChildren(...(!answer ? [hint] : isNothing ? nothing(answer, query) : []));
		status.classList.toggle('quiet', isNothing);
		status.textContent = told;
		input.setAttribute('aria-expanded', String(results.length > 0));
		resetKeys();
		root.scrollTop = 0;
	}

	function fail(): void {
		show(undefined, '');
		delete root.dataset['query'];
		empty.replaceChildren(failure(base));
	}
}

/** Says that the index does not load, and where the reader can go. */
export function failure(base: string): Node {
	return element(
		'p',
		{ class: 'failure', role: 'alert' },
		...withNodes(t('search.noIndex', { library: '<library>' }), {
			library: element('a', { href: base }, t('search.noIndexLibrary')),
		})
	);
}

/** Says that not the whole site is searched. */
const offline = () => element('p', { class: 'offline', role: 'note' }, t('search.offline'));

function countText({ results, missing }: Answer, limit: number): string {
	if (results.length === 0)
		return missing.length > 0
			? t('search.nothing', { words: missing.join(', ') })
			: t('search.noResults');
	const sections = t('search.sections', { count: results.length });
	return results.length > limit ? t('search.bestShown', { sections, limit }) : sections;
}

/** What a panel is made of. */
export interface PanelOptions {
	input: HTMLInputElement;
	root: HTMLElement;
	engine: Engine;
	base: string;
	/** The most results shown. */
	limit: number;
	typed: (query: string) => void;
}
