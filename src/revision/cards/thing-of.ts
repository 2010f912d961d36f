import type { Card } from './card.ts';
import { termKey } from './evidence.ts';
import type { Block, PageOutline } from './outline.ts';
import type { Passage } from './passages.ts';
import { plainText } from './rich.ts';
import { labelOf } from './subjects.ts';
import {
	hasDose,
	hasNoName,
	hasSchedule,
	isAspect,
	leadsToTreatment,
	mayBeDrug,
	nameIn,
	namesDrug,
	tellingStems,
} from './words.ts';

/**
 * Names what a dose is of whose label does not say it, such as `Second fit`: the drug of which a dose stands above it. Where
 * something else is named there, too, it cannot be known which; what is not known as a drug stands above no front.
 */
export function thingAbove(
	block: Block,
	{ said }: Pick<PageOutline, 'said'>
): { path: string[]; doubt?: string } {
	const term = isDose(block) ? labelOf(block) : '';
	if (!term || !hasNoName(term)) return { path: [] };
	const isBeside = (one: (typeof said)[number]): boolean =>
		one.within.at(-1) === block.within.at(-1) && one.isAside === block.isAside;
	const above = said
		.slice(0, said.indexOf(block))
		.filter((one) => isBeside(one) && mayBeDrug(labelOf(one)));
	if (!above.some((one) => isDose(one) || namesDrug(labelOf(one)))) return { path: [] };
	const path = [...new Set(above.map(labelOf))];
	if (path.length === 1) return { path: path.filter(namesDrug) };
	return { path: [], doubt: `“${term}” does not say of what: ${path.join(', ')}` };
}

const isDose = (block: PageOutline['said'][number]): boolean =>
	block.type === 'statement' && [hasDose, hasSchedule].some((has) => has(plainText(block.whole)));

/**
 * The titles of other pages that speak of what a card asks for, each with the name of that; in a topic of a drug they all speak of
 * that drug.
 */
export function pagesOn(card: Card, { pages, stems: topicStems, isDrug }: CardTopic): string[] {
	const others = pages.filter(({ name, passages }) => name !== card.page && passages.length > 0);
	if (isDrug) return others.map(({ title }) => title);
	const [own] = card.from.own;
	const term = own && 'term' in own && own.term ? plainText(own.term) : plainText(card.ask);
	// Behind what a row begins with stands its drug.
	const parts = card.kind === 'row' ? term.split(', ').toReversed() : [];
	const [thing = ''] = [...parts, term, ...card.path.toReversed()]
		.map(nameIn)
		.filter((name) => namesDrug(name) || (name && !isAspect(name) && !leadsToTreatment(name)));
	const stems = termKey([thing]).split(' ');
	if (!thing || stems.every((stem) => topicStems.has(stem))) return [];
	const isOnThing = ({ within, lead = [], text }: Passage) => {
		const titles = within.map(({ title }) => title);
		const said = tellingStems([...titles, plainText(lead), plainText(text)].join(' '));
		return stems.every((stem) => said.has(stem));
	};
	return others
		.filter(({ passages }) => passages.some(isOnThing))
		.map(({ title }) => `${title} › ${thing}`);
}

/** What the cards of a topic stand in. */
export interface CardTopic {
	pages: readonly TopicPage[];
	/** The stems of the words that it is named by. */
	stems: ReadonlySet<string>;
	/** Whether it is a drug. */
	isDrug: boolean;
}

/** What a page of a topic says. */
interface TopicPage extends Pick<PageOutline, 'name' | 'title'> {
	passages: readonly Passage[];
}
