import { language, t } from '../../lib/language/t.ts';
import type { Counts, Filter } from './answer.ts';
import type { Engine } from './engine.ts';
import { element } from './dom.ts';

/**
 * The filters: by kind of page and by topic, with the number of sections that each leaves. Few values
 * are buttons; many topics are a list to choose from. `changed` is called when the reader has chosen.
 */
export class FiltersView {
	readonly root = element('div', { class: 'filters' });
	readonly filter: Filter = {};
	readonly #engine: Engine;
	readonly #changed: () => void;
	#groups: Group[] = [];
	#counts: Counts | undefined;
	#hasTopics = false;

	constructor(engine: Engine, changed: () => void) {
		this.#engine = engine;
		this.#changed = changed;
		this.#add('kind', t('search.kindOfPage'), engine.manifest.kinds);
		if (typeof engine.manifest.topics !== 'string') void this.#addTopics();
	}

	/**
	 * Shows which filters are chosen and how many sections each would leave; all if nothing is typed. Those that would
	 * leave none are hidden.
	 */
	show(counts: Counts | undefined): void {
		this.#counts = counts;
		// The topics of a large site come after what the reader was waiting for.
		if (counts && !this.#hasTopics) {
			this.#hasTopics = true;
			setTimeout(() => void this.#addTopics(), 500);
		}
		for (const { filter, values, write } of this.#groups) {
			const found = counts?.[filter];
			for (const [name, all] of values) {
				write(name, counts ? (found?.get(name) ?? 0) : all, this.filter[filter] === name);
			}
		}
	}

	#add(filter: keyof Filter, label: string, values: Group['values']): void {
		const choose = (name: string) => {
			this.filter[filter] = this.filter[filter] === name || !name ? undefined : name;
			this.#changed();
		};
		const make = values.length > mostButtons ? makeList : makeButtons;
		const { root, write } = make(label, values, choose);
		this.#groups.push({ filter, values, write });
		this.root.append(root);
	}

	async #addTopics(): Promise<void> {
		this.#hasTopics = true;
		const topics = await this.#engine.topics().catch(() => []);
		const values = topics
			.map(([name, , sections]) => [name, sections] as const)
			.toSorted(([a], [b]) => a.localeCompare(b, language));
		this.#add('topic', t('topics.topic'), values);
		this.show(this.#counts);
	}
}

const mostButtons = 10;

function makeButtons(label: string, values: Group['values'], choose: Choose): Made {
	const root = element('div', { role: 'group', 'aria-label': label });
	const buttons = new Map(values.map(([name]) => [name, makeButton(name, choose)]));
	root.append(...buttons.values());
	return {
		root,
		write(name, count, isChosen) {
			const button = buttons.get(name);
			button?.setAttribute('aria-pressed', String(isChosen));
			button?.toggleAttribute('hidden', count === 0 && !isChosen);
			button?.lastElementChild?.replaceChildren(String(count));
		},
	};
}

function makeButton(name: string, choose: Choose): HTMLButtonElement {
	const count = element('span', { class: 'count' });
	const button = element('button', { type: 'button', 'aria-pressed': 'false' }, `${name} `, count);
	button.addEventListener('click', () => choose(name));
	return button;
}

function makeList(label: string, values: Group['values'], choose: Choose): Made {
	const root = element('select', { 'aria-label': label });
	root.append(element('option', { value: '' }, t('search.allTopics')));
	const options = new Map(values.map(([name]) => [name, element('option', { value: name }, name)]));
	root.append(...options.values());
	root.addEventListener('change', () => choose(root.value));
	return {
		root,
		write(name, count, isChosen) {
			const option = options.get(name);
			const hidden = count === 0 && !isChosen;
			if (option)
				Object.assign(option, { textContent: `${name} (${count})`, selected: isChosen, hidden });
		},
	};
}

type Choose = (name: string) => void;

interface Made {
	root: HTMLElement;
	/** Shows how many sections a value would leave, and whether it is chosen. */
	write: (name: string, count: number, isChosen: boolean) => void;
}

interface Group {
	filter: keyof Filter;
	values: readonly (readonly [name: string, sections: number])[];
	write: Made['write'];
}
