import { t } from '../../lib/language/t.ts';
import type { Card } from './card.ts';
import { leadOf } from './lead.ts';
import { textsOf } from './notes.ts';
import type { Passage } from './passages.ts';
import type { Spot } from './outline.ts';
import { joinRich, plainText, titleText, unite, type Rich } from './rich.ts';
import { isDosing, isOfSubject, showPassage, type Place } from './show-passage.ts';
import { withThing } from './thing-of.ts';

/**
 * Shows with the cards of a page what else it says and may limit their answers.
 *
 * With a dose that is all that the page says: what stands in its section is shown, whatever kind of block it is, and what has a
 * subject of its own there, such as another drug, or stands below other headings is named, as other pages are that speak of the
 * same. With other answers goes what limits something by its own words.
 */
export const addLimits = (
	cards: readonly Card[],
	passages: readonly Passage[],
	pagesOn: (card: Card) => readonly string[]
): Card[] =>
	cards.map((made) => {
		const card = withThing(made, passages);
		return { ...card, limits: unite(card.limits, limitsOf(card, passages, pagesOn)) };
	});

function limitsOf(
	card: Card,
	passages: readonly Passage[],
	pagesOn: (card: Card) => readonly string[]
): Rich[] {
	const isDose = isDosing(card);
	const texts: { titles: string; isNamed: boolean; text: Rich }[] = [];
	const names = new Set(card.from.names);
	const whole = new Set<Passage['of']>();
	const [own] = card.from.own;
	const front = own && 'isItem' in own ? titleText(leadOf(own)) : '';
	for (const said of passages) {
		const passage = isOfSubject(said, card) ? said.subject.passage : said;
		if (passage.below && whole.has(passage.below)) {
			whole.add(passage.of);
			continue;
		}
		const place = placeOf(passage, card.from.spot, front);
		const shown = showPassage(passage, card, place, isDose);
		if (!shown || isOnCard(passage, card)) continue;
		if (typeof shown === 'string') {
			names.add(shown);
			continue;
		}
		if (shown === passage.text) whole.add(passage.of);
		const isTitle = place.titles.at(-1) === plainText(shown);
		const titles = passage.below || isTitle ? '' : place.titles.join(' › ');
		const last = texts.at(-1);
		if (last && titles && last.titles === titles) last.text = joinRich([last.text, shown]);
		else texts.push({ titles, isNamed: passage.label !== '', text: shown });
	}
	const named = [...names, ...(isDose ? pagesOn(card) : [])].join('; ');
	return [
		...texts.map(({ titles, isNamed, text }): Rich =>
			titles ? [titles, isNamed ? ' › ' : ': ', ...text] : text
		),
		...(named ? [[t('revision.moreOnPage', { names: named })]] : []),
	];
}

/** Whether a card says what a passage says: it leads to it, or belongs to its answer. */
function isOnCard({ text, below, of }: Passage, card: Card): boolean {
	const said = plainText(text);
	if (!of && card.path.some((title) => ` › ${title} › `.includes(` › ${said} › `))) return true;
	if (!below) return false;
	const words = new RegExp(`(?<![\\p{L}\\d])${RegExp.escape(said)}(?![\\p{L}\\d])`, 'u');
	return textsOf(card).some((answer) => words.test(plainText(answer)));
}

/** Says where something stands, as seen from a card that stands at `own`; `front` is what a table below it is led to by. */
function placeOf(
	{ within, lead }: Pick<Spot, 'within' | 'lead'>,
	own: Pick<Spot, 'within' | 'lead'>,
	front: string
): Place {
	const parting = within.findIndex((section, depth) => section !== own.within[depth]);
	const shared = parting < 0 ? within.length : parting;
	const beyond = within.slice(shared).map(({ title }) => title);
	const known = [...partsOf(own.lead), ...beyond, front];
	const titles = [...beyond, ...partsOf(lead).filter((part) => !known.includes(part))];
	if (parting < 0) return { kind: within.length < own.within.length ? 'around' : 'here', titles };
	const [first, mine] = [within[shared], own.within[shared]];
	// Bold words part a section up to the next heading, which is below it all the same.
	const isBelow = shared > 0 && (!mine || (mine.isBold && !first?.isBold));
	if (isBelow) return { kind: 'below', titles };
	return { kind: shared > 0 || first?.isBold ? 'beside' : 'elsewhere', titles };
}

const partsOf = (lead: Spot['lead']): string[] => (lead ? titleText(lead).split(' › ') : []);
