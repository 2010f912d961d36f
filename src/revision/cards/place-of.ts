import type { Spot } from './outline.ts';
import { titleText } from './rich.ts';

/** Where something stands on a page, as seen from a card. */
export interface Place {
	/**
	 * In its section, in one around it or below it, in another one below the same heading, or elsewhere on the page.
	 */
	kind: 'here' | 'around' | 'below' | 'beside' | 'elsewhere';
	/** Titles of the sections and what else leads there and not to the card. */
	titles: readonly string[];
}

/** Says where something stands, as seen from a card that stands at `own`; `front` is what a table below it is led to by. */
export function placeOf(
	{ within, lead }: Pick<Spot, 'within' | 'lead'>,
	own: Pick<Spot, 'within' | 'lead'>,
	front: string
): Place {
	const parting = within.findIndex((section, depth) => section !== own.within[depth]);
	const shared = parting < 0 ? within.length : parting;
	const beyond = within.slice(shared).map(({ title }) => title);
	const titles = [...beyond, ...leadsBeyond(lead, [...partsOf(own.lead), ...beyond, front])];
	if (parting < 0) return { kind: within.length < own.within.length ? 'around' : 'here', titles };
	const [first, mine] = [within[shared], own.within[shared]];
	// Bold words part a section up to the next heading, which is below it all the same.
	const isBelow = shared > 0 && (!mine || (mine.isBold && !first?.isBold));
	if (isBelow) return { kind: 'below', titles };
	return { kind: shared > 0 || first?.isBold ? 'beside' : 'elsewhere', titles };
}

const partsOf = (lead: Spot['lead']): string[] => (lead ? titleText(lead).split(' › ') : []);

/** What leads to something without what is known already. */
const leadsBeyond = (lead: Spot['lead'], known: readonly string[]): string[] =>
	partsOf(lead).filter((part) => !known.includes(part));
