import { escapeHtml } from '../../lib/html/dom.ts';
import { t } from '../../lib/language/t.ts';
import { verdictWords, type DeckCard } from '../card-data.ts';
import type { CardItem } from '../cards/card.ts';
import { markedText, type Rich, slugOf } from '../cards/rich.ts';
import type { TopicDeck } from '../make-deck.ts';
import type { Fields } from './note-type.ts';

/** A note of a deck. */
export interface Note {
	/** The same for ever: by it Anki knows what it has already. */
	guid: string;
	/** Name of its deck: `Vademecum::Gout::Management`. */
	deck: string;
	tags: string[];
	fields: Fields;
	/** When it last changed, in seconds since 1970: Anki takes a text only if this is newer. */
	changed: number;
	/** Whether nobody who has not learned it already shall be asked. */
	isWithdrawn: boolean;
}

/**
 * Makes the notes of a topic: one a card, in the order of the pages, then those that were withdrawn. Anki
 * never deletes what an import lacks, so a withdrawn card is told as one.
 *
 * `library` is the name of the site, below which Anki lists its decks. `addressOf` gives the full address of a section,
 * if it is known where the site stands: Anki has no other way there. `reviewedOn` is the day on which a clinician
 * reviewed the topic, which every card says.
 */
export function makeNotes(
	{ deck, set, reviewedOn = '' }: Pick<TopicDeck, 'deck' | 'set' | 'reviewedOn'>,
	library: string,
	addressOf: (link: string) => string | undefined
): Note[] {
	const { topic, review } = deck;
	const made = new Map(set.cards.map((card) => [card.id, card]));
	const foot = escapeHtml(review);
	const root = `${deckPart(library)}::${deckPart(topic.shortTitle)}`;
	const note = (id: string, { fields, ...more }: Omit<Note, 'guid'>): Note => ({
		guid: `${topic.id}/${id}`,
		...more,
		fields: { Id: `${topic.id}/${id}`, ...fields, Caution: foot },
	});
	const notes = deck.cards.map((card) => {
		const [page = ''] = card.path;
		const isApart = card.verdict === 'not-found';
		return note(card.id, {
			deck: isApart ? `${root}::${t('verdict.not-found.words')}` : `${root}::${deckPart(page)}`,
			tags: tagsOf(topic.id, card),
			changed: secondOf(made.get(card.id)?.changed ?? '', reviewedOn),
			isWithdrawn: false,
			fields: { ...fieldsOf(card), Link: link(addressOf(card.link)) },
		});
	});
	const withdrawn = set.withdrawn.map(([id, card]) =>
		note(id, {
			deck: `${root}::${t('revision.anki.withdrawn')}`,
			tags: [`vademecum::${topic.id}`, 'vademecum::withdrawn'].sort(),
			changed: secondOf(card.withdrawn ?? card.changed, reviewedOn),
			isWithdrawn: true,
			fields: {
				Ask: fromMarked(card.front),
				Answer: fromMarked(card.back),
				Status: t('revision.anki.withdrawnStatus'),
			},
		})
	);
	return [...notes, ...withdrawn];
}

function fieldsOf(card: DeckCard): Fields {
	const { path, ask, wanted, given, answer, items, options, limits, literature, verdict } = card;
	const { note, pictures } = card;
	const letters = 'ABCDE';
	const asked = options
		? `${toHtml(ask)}<ol type="A">${options.map(({ text }) => `<li>${toHtml(text)}</li>`).join('')}</ol>`
		: toHtml(ask);
	const answered = items
		? list(items.map(itemHtml))
		: options
			? list(
					options.map(
						({ text, reason, isKey }, index) =>
							`<b>${letters[index]}. ${isKey ? t('revision.right') : t('revision.wrong')}</b> ${toHtml(text)}. ${toHtml(reason)}`
					)
				)
			: toHtml(answer);
	return {
		Path: escapeHtml(path.join(' › ')),
		Ask: asked,
		Wanted: escapeHtml(wanted ?? ''),
		Given: given ? `${t('revision.given')} ${given.map(toHtml).join('; ')}` : '',
		Answer:
			answered + (limits ? `<p>${t('revision.alsoOnPage')}</p>${list(limits.map(toHtml))}` : ''),
		Literature: literature
			? escapeHtml(
					t('revision.literature', { text: `${literature.short} ${literature.rest}`.trim() })
				)
			: '',
		Evidence:
			verdict && !literature
				? `<b>${verdictWords(verdict)}</b> ${verdict === 'supported' ? '' : escapeHtml(note ?? '')}`.trim()
				: '',
		Picture: (pictures ?? [])
			.map(({ name, alt }) => `<img src="${name}" alt="${escapeHtml(alt)}">`)
			.join(''),
	};
}

const itemHtml = ({ text, verdict, note }: CardItem): string =>
	toHtml(text) +
	(verdict === 'differs' || verdict === 'not-found'
		? ` <i>(${escapeHtml([verdictWords(verdict), note].filter(Boolean).join(' '))})</i>`
		: '');

const list = (items: readonly string[]): string =>
	`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

const link = (address: string | undefined): string =>
	address ? `<a href="${escapeHtml(address)}">${t('revision.readSection')}</a>` : '';

function tagsOf(topic: string, { page, link: address, verdict, kind }: DeckCard): string[] {
	const section = slugOf(address.split('#')[1] ?? '', 12);
	return [
		`vademecum::${topic}::${page}${section ? `::${section}` : ''}`,
		...(verdict ? [`vademecum::evidence::${verdict}`] : []),
		...(kind === 'question' ? ['vademecum::question'] : []),
	].sort();
}

/** Two colons would begin a deck within the deck. */
const deckPart = (title: string): string => title.replace(/:{2,}/g, ':').trim();

/** Noon of the later of two days, in seconds, and one more for each day up to the other: it grows with either of them. */
function secondOf(...days: [changed: string, reviewedOn: string]): number {
	const [earlier, later] = days.sort();
	return Date.parse(`${later}T12:00:00Z`) / 1000 + (Date.parse(earlier) || 0) / 86_400_000;
}

const toHtml = (rich: Rich): string => fromMarked(markedText(rich));

/** A text with its marks, as the file of ids keeps it. */
const fromMarked = (text: string): string =>
	escapeHtml(text).replace(/&lt;(\/?(?:em|strong|sup|sub|del))&gt;/g, '<$1>');
