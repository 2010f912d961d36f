import type { Card } from './card.ts';
import { termKey } from './evidence.ts';
import type { Block, PageOutline, Statement } from './outline.ts';
import type { Passage } from './passages.ts';
import { plainText, titleText, type Rich } from './rich.ts';
import { hasDose, isAspect, leadsToTreatment, namesNothing, tellingStems } from './words.ts';

/**
 * Names what a dose is of whose label does not say it, such as `Second fit`: what a dose right above it is of. Of several it cannot
 * be known which.
 */
export function thingAbove(
	block: Block,
	{ said }: Pick<PageOutline, 'said'>
): { path: string[]; doubt?: string } {
	const term = doseOf(block);
	if (!term || !namesNothing(plainText(term))) return { path: [] };
	const isBeside = (one: (typeof said)[number]): one is Statement =>
		one.within.at(-1) === block.within.at(-1) && one.isAside === block.isAside;
	const above = said.slice(0, said.indexOf(block)).filter(isBeside);
	const labels = above.map((one) => titleText(doseOf(one) ?? []));
	const things = labels.filter((name) => name && !namesNothing(name) && !isAspect(name));
	const path = [...new Set(things)];
	const doubt = `“${plainText(term)}” does not say of what: ${path.join(', ')}`;
	return path.length > 1 ? { path: [], doubt } : { path };
}

/** The label of a statement that gives a dose. */
const doseOf = (block: PageOutline['said'][number]): Rich | undefined =>
	block.type === 'statement' && hasDose(plainText(block.whole)) ? block.term : undefined;

/** The titles of other pages that speak of what a card asks for, each with the name of that. */
export function pagesOn(
	card: Card,
	others: readonly TopicPage[],
	topicStems: ReadonlySet<string>
): string[] {
	const [own] = card.from.own;
	const term = own && 'term' in own && own.term ? plainText(own.term) : plainText(card.ask);
	const thing = [term, ...card.path.toReversed()].find(
		(label) => !namesNothing(label) && !isAspect(label) && !leadsToTreatment(label)
	);
	const stems = termKey([thing ?? '']).split(' ');
	if (!thing || stems.every((stem) => topicStems.has(stem))) return [];
	const isOnThing = ({ within, lead = [], text }: Passage) => {
		const titles = within.map(({ title }) => title);
		const said = tellingStems([...titles, plainText(lead), plainText(text)].join(' '));
		return stems.every((stem) => said.has(stem));
	};
	return others
		.filter(({ name, passages }) => name !== card.page && passages.some(isOnThing))
		.map(({ title }) => `${title} › ${thing}`);
}

/** What a page of a topic says. */
export interface TopicPage extends Pick<PageOutline, 'name' | 'title'> {
	passages: readonly Passage[];
}
