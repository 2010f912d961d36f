import { hasCloze } from './cloze.ts';
import type { Spot, Statement } from './outline.ts';
import { readWhole } from './read-text.ts';
import { mapEnds, plainText, titleText, type Rich, type RichNode } from './rich.ts';
import { namesDrug } from './doses.ts';
import { hasNoName, isOtherThan, mayBeDrug } from './labels.ts';
import { isPointing, reachOf } from './limiting.ts';
import { countWords, isSentence, leadsToTreatment } from './words.ts';

/**
 * Whether a paragraph leads to what stands below it: it has bold words alone, is no sentence, or points at it.
 *
 * `nodes` are what it holds, its `term` and `text` what a card can show of it.
 */
export function isLead(nodes: readonly RichNode[], { term, text }: Leading): boolean {
	const said = plainText(readWhole(nodes));
	if (text && hasCloze(text)) return false;
	if (said.endsWith(':')) return true;
	if (term) return text !== undefined && plainText(text) === '';
	if (text && plainText(text) === '') return false;
	return !isSentence(said) || (isPointing(said) && countWords(said) <= mostWords);
}

/** A sentence of more words is no part of a front. */
const mostWords = 20;

/**
 * What leads to the blocks of a section, as they are read one behind the other. Bold words alone lead to all up to the next of
 * them, as a heading does. Other leads belong to the block right below: whether a later one is theirs, too, cannot be known.
 */
export class Leads {
	/** The outermost first: the patients below the bold name of a drug, or the drugs below those of patients. */
	#titles: readonly Leading[] = [];
	#leads: Statement[] = [];
	/** One of which is not known whether it counts any longer. */
	#unclear: Leading | undefined;
	#isUsed = false;
	/** Whether anything stands below the last of them. */
	#isSaid = false;
	/** Whether it leads to the sections below deeper headings, too. */
	#isAbove = false;
	readonly outer: Leads | undefined;
	/** Why it is not known what limits what stands below them. */
	readonly #unknown: string | undefined;

	/** Begins a section or, where `outer` counts in it, too, a part of one such as an aside with a label. */
	constructor(outer?: Leads, label?: string, doubt?: string) {
		this.outer = outer;
		this.#unknown = doubt;
		this.#titles = label ? [{ term: [label], isLabelled: false, text: [] }] : [];
	}

	/**
	 * Takes a paragraph that leads to what is read next, or to what stands above it if that is not clear. Returns how many bold words
	 * alone lead to it itself.
	 */
	open(lead: Statement, isUnclear = false): number {
		const isRightBelow = this.#leads.length > 0 && !this.#isUsed;
		if (isTitle(lead) && !isRightBelow) {
			this.#titles = [...this.#titlesAbove(lead), lead];
			this.#leads = [];
			this.#unclear = isUnclear ? lead : undefined;
		} else {
			// Whether the next of several leads stands below the first of them, too, or beside it.
			const first = this.#leads.length > 1 && !isRightBelow ? this.#leads[0] : undefined;
			this.#unclear ??= isUnclear ? lead : first;
			this.#leads = isRightBelow ? [...this.#leads, lead] : [lead];
		}
		this.#isUsed = false;
		this.#isSaid = false;
		return this.#titles.length - (this.#titles.at(-1) === lead ? 1 : 0);
	}

	/**
	 * Those of the titles that lead to the next one: up to the last of its kind. Patients stand below a drug; what else is of
	 * another kind does so only right below it, or beside one that does.
	 */
	#titlesAbove(title: Leading): readonly Leading[] {
		const name = textOf(title);
		const titles = this.#titles.map(textOf);
		const same = titles.map(kindOf).indexOf(kindOf(name));
		const drug = hasNoName(name) ? titles.findLastIndex(namesDrug) : -1;
		const count = same >= 0 ? same : this.#isSaid ? drug + 1 : titles.length;
		return reachOf(titles[count - 1] ?? '') < 3 ? this.#titles.slice(0, count) : [];
	}

	/**
	 * Takes a label below what titles lead to. That of another drug ends what the name of one leads to; whether other names do so
	 * below a list cannot be known. Returns how many titles lead to it, if it is beside the last of them.
	 */
	pass(label: Statement, isListed: boolean): number | undefined {
		const [name, title] = [textOf(label), this.#titles.at(-1)];
		const above = title ? textOf(title) : '';
		const isDrug = namesDrug(name);
		const isBeside = isDrug === namesDrug(above) && (isDrug ? this.#isSaid : isListed);
		const areThings = [name, above].every(namesThing);
		if (!isBeside || !areThings || !isOtherThan(name, [above])) return undefined;
		if (isDrug) this.#titles = this.#titlesAbove(label);
		else this.#unclear ??= title;
		return this.#titles.length;
	}

	/** Says that a sentence stands here: what bold words with a colon lead to may end before it. */
	part(): void {
		const title = this.#titles.at(-1);
		if (this.#isUsed && this.#leads.length === 0 && title?.isLabelled) this.#unclear ??= title;
	}

	/** Begins a section below a deeper heading: what stands right above the first of these leads to all of them. */
	deepen(): Leads {
		this.#isAbove ||= !this.#isUsed;
		return new Leads(this.#isAbove ? this : undefined);
	}

	/** Lets what stands right above tabs lead to each of them while these are read, `isOpen`, and to nothing behind them. */
	reachTabs(isOpen: boolean): void {
		this.#isAbove = isOpen && !this.#isUsed;
	}

	/** Says of the next block what leads to it, or why that is not known. */
	cover(): Led {
		const found = this.see();
		for (let leads: Leads | undefined = this; leads; leads = leads.outer) leads.#isUsed = true;
		return found;
	}

	/** The same of what is no block that they lead to; `isOfAll` if it is said of others, too, where something stands below them. */
	see(isOfAll = false): Led {
		this.#isSaid = true;
		const outer = this.outer?.see(isOfAll);
		const isPast = isOfAll && this.#isUsed && !this.#isAbove;
		const leads = [...this.#titles, ...(isPast ? [] : this.#leads)];
		const parts = [outer?.lead ?? [], ...leads.map(leadOf)];
		const doubt = outer?.doubt ?? this.#doubt();
		const last = leads.at(-1);
		const isIntroduced = last
			? last.isLabelled || plainText(last.text ?? []).endsWith(':')
			: outer?.isIntroduced;
		return { lead: joinLeads(parts), isIntroduced, by: leads, doubt };
	}

	#doubt(): string | undefined {
		if (this.#unknown) return this.#unknown;
		if (this.#leads.some(({ text }) => !text))
			return 'it says nothing, or something that a card cannot show';
		if (this.#isAbove) return undefined;
		const last = this.#leads.at(-1);
		const open = this.#unclear ?? (this.#isUsed && last && pointsBelow(last) ? last : undefined);
		return open && `“${shorten(plainText(leadOf(open)))}” above it may lead to it, too`;
	}
}

const isTitle = ({ term, text }: Statement): boolean =>
	term !== undefined && text !== undefined && plainText(text) === '';

const textOf = (title: Leading): string => titleText(title.term ?? []);

/** Whether a title may name a drug, rather than patients or a side of it. */
export const namesThing = (title: string): boolean => mayBeDrug(title) && !leadsToTreatment(title);

/** Whether a title names a drug, patients, or something else, such as a route or a group of drugs. */
const kindOf = (title: string): string =>
	namesThing(title) ? 'thing' : reachOf(title) > 0 ? 'patients' : 'other';

/** A sentence is true wherever it is shown, unless it points at what stands below it. */
const pointsBelow = ({ text = [] }: Statement): boolean =>
	!isSentence(plainText(text)) || isPointing(plainText(text));

/** The beginning of a text, to tell readers which is meant. */
export const shorten = (text: string): string =>
	text.replace(/\s+/g, ' ').replace(/^(.{40}).+/, '$1…');

/** What a statement says, without its colon, to be shown above what it leads to. */
export function leadOf({ term, isLabelled, text = [] }: Leading): Rich {
	const said = mapEnds(text, (part) => part.replace(/:\s*$/, ''));
	const isMore = plainText(said) !== '';
	return [...(term ?? []), ...(term && isMore ? [isLabelled ? ': ' : ' '] : []), ...said];
}

/** Makes one text of all that leads to something; nothing of nothing. */
export function joinLeads(leads: readonly Rich[]): Rich | undefined {
	const [first, ...others] = leads.filter((lead) => plainText(lead) !== '');
	return first && [...first, ...others.flatMap((lead) => [' › ', ...lead])];
}

/** What leads to something: as one text, and the words that say it. */
export type Led = Pick<Spot, 'lead' | 'doubt'> & {
	isIntroduced?: boolean | undefined;
	by: readonly Leading[];
};

/** Words that lead to something. */
export type Leading = Pick<Statement, 'term' | 'isLabelled' | 'text'>;
