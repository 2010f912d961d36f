import { language, t } from '../../lib/language/t.ts';
import type { Counts, Filter } from './answer.ts';
import type { Engine } from './engine.ts';
import { element } from './dom.ts';

/**
 * Makes the filters: by kind of page and by topic, with the number of sections that each leaves. Few values
 * are buttons; many topics are a list to choose from. `changed` is called when the reader has chosen.
 */
export function makeFilters({ manifest, topics }: Engine, changed: () => void) {
	const root = element('div', { class: 'filters' });
	const filter: Filter = {};
	const groups: Group[] = [];
	let counts: Counts | undefined;
	let hasTopics = false;

	function add(name: keyof Filter, label: string, values: Group['values']): void {
		const choose = (value: string) => {
			filter[name] = filter[name] === value || !value ? undefined : value;
			changed();
		};
		const make = values.length > mostButtons ? makeList : makeButtons;
		const made = make(label, values, choose);
		groups.push({ filter: name, values, write: made.write });
		root.append(made.root);
	}

	async function addTopics(): Promise<void> {
		hasTopics = true;
		const values = (await topics().catch(() => []))
			.map(([name, , sections]) => [name, sections] as const)
			.toSorted(([a], [b]) => a.localeCompare(b, language));
		add('topic', t('topics.topic'), values);
		show(counts);
	}

	/**
	 * Shows which filters are chosen and how many sections each would leave; all if nothing is typed. Those that would
	 * leave none are hidden.
	 */
	function show(found: Counts | undefined): void {
		counts = found;
		// The topics of a large site come after what the reader was waiting for.
		if (found && !hasTopics) {
			hasTopics = true;
			setTimeout(() => void addTopics(), 500);
		}
		for (const { filter: group, values, write } of groups)
			for (const [name, all] of values)
				write(name, found ? (found[group].get(name) ?? 0) : all, filter[group] === name);
	}

	add('kind', t('search.kindOfPage'), manifest.kinds);
	if (typeof manifest.topics !== 'string') void addTopics();
	return { root, filter, show };
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
