import type { Problem } from '../../lib/problems.ts';
import type { TopicSource } from '../topic-source.ts';
import type { Card, Refusal } from './card.ts';
import { compareCards } from './compare-cards.ts';
import { checkWritten } from './check-written.ts';
import {
	allBelow,
	indexEvidence,
	isOnlyPictures,
	readItem,
	type EvidenceIndex,
} from './evidence.ts';
import { addLimits } from './limits.ts';
import { textOfItems, listCards } from './lists.ts';
import { keepNotes } from './notes.ts';
import { isItem, type Block, type PageOutline, type Spot } from './outline.ts';
import type { Statement, WrittenQuestion } from './outline.ts';
import { pageFinder } from './other-pages.ts';
import { passagesOf } from './passages.ts';
import { refuse } from './refuse.ts';
import { plainText, titleText, joinPlace, slugOf } from './rich.ts';
import { statementCards } from './statements.ts';
import { tableCards } from './tables.ts';
import { withThings } from './thing-of.ts';
import { unaskedDoses } from './unasked-doses.ts';
import { hasDose, namesDrug } from './doses.ts';
import { tellingStems } from './words.ts';

/** The cards of a topic, what became none, and what its authors should know. */
export interface TopicCards {
	cards: Card[];
	refused: Refusal[];
	/** What stops a build. */
	problems: Problem[];
	/** What does not. */
	warnings: Problem[];
}

/**
 * Makes the cards of a topic, from its pages in reading order.
 *
 * What the cards ask follows from how the pages are written: terms and what they say, lists, tables, what
 * the literature contradicts, and what authors ask themselves. Questions with options are never made: what a
 * page does not list is not therefore false.
 */
export function makeCards(
	pages: readonly PageOutline[],
	topic: Pick<TopicSource['topic'], 'title'> & Partial<TopicSource['topic']>
): TopicCards {
	const names = [topic.title, topic.shortTitle ?? '', ...(topic.aliases ?? [])];
	const topicStems = tellingStems(names.join(' '));
	const index = indexEvidence(pages, topicStems);
	const refused: Refusal[] = [];
	const isDrug = topic.kind === 'drug';
	const topicPages = pages.map((page) => ({
		...page,
		passages: withThings(passagesOf(page), isDrug ? names.filter(Boolean).join(' / ') : undefined),
	}));
	const isOfDrug = isDrug || namesDrug(topic.title);
	const isOfDisease = !isOfDrug && (topic.kind ?? 'disease') === 'disease';
	const pagesOn = pageFinder(topicPages, names, isOfDrug, topic.vocabulary ?? []);
	const limited = topicPages.flatMap((page) =>
		addLimits(draftsOf(page, index, isDrug), page.passages, pagesOn)
	);
	const drafts = partPlaces(keepNotes(limited));
	const { reasons, warnings } = compareCards(drafts, topicStems);
	const places = new Set<string>();
	const cards = drafts.filter((card) => {
		const reason =
			refuse(card, topicStems, isOfDisease) ??
			reasons.get(card) ??
			(places.has(card.place) ? 'the section has a card of the same term already' : undefined);
		if (reason) refused.push({ file: card.file, line: card.line, front: frontOf(card), reason });
		else places.add(card.place);
		return !reason;
	});
	const unasked = topicPages.flatMap((page) => unaskedDoses(page, drafts, cards));
	return {
		cards,
		refused: [...unasked, ...refused],
		warnings,
		problems: pages.flatMap(checkWritten),
	};
}

/** Gives cards of one place that ask differently places of their own: `<50 kg` and `>50 kg` have the same words. */
function partPlaces(cards: readonly Card[]): Card[] {
	const fronts = new Map<string, Set<string>>();
	return cards.map((card) => {
		const [known, front] = [fronts.get(card.place) ?? new Set<string>(), frontOf(card)];
		fronts.set(card.place, known.add(front));
		const count = [...known].indexOf(front);
		return count > 0 ? { ...card, place: `${card.place}.${count + 1}` } : card;
	});
}

/** The front of a card on one line. */
export const frontOf = ({ path, ask, wanted }: Pick<Card, 'path' | 'ask' | 'wanted'>): string =>
	[...path, `${titleText(ask)}${wanted ? ` — ${wanted}` : ''}`].join(' › ');

function draftsOf(page: PageOutline, index: EvidenceIndex, isDrug: boolean): Card[] {
	const groups = groupLists(page.blocks);
	return groups.flatMap((group): Card[] => {
		const [block] = group;
		if (!block) return [];
		const base = baseOf(page, block, group);
		if (block.type === 'question') return [questionCard(block, base)];
		if (block.type === 'statement') {
			const cards = groupCards(group as Statement[], base, index, isDrug);
			const beside = groups.find((other) => other !== group && hasOthers(other, block));
			const [card] = cards;
			if (!beside || card?.sibling !== joinPlace(base.place, 'list')) return cards;
			const others = beside[0]?.type === 'table' ? 'a table' : 'other items';
			const doubt = `its section has ${others}, too, and the card would ask for these as all`;
			return [{ ...card, doubt }];
		}
		if (block.asked.some(({ off }) => off)) return [];
		const { verdict, text: note } = block.evidence ?? {};
		return tableCards(block, { ...base, verdict, note }, index);
	});
}

/** Items of one section that have no term, one behind the other, are a list; all else stands by itself. */
function groupLists(blocks: readonly Block[]): Block[][] {
	const groups: Block[][] = [];
	for (const block of blocks) {
		const last = groups.at(-1)?.[0];
		const isBeside = last?.anchor === block.anchor && last.lead === block.lead;
		if (isBeside && isListed(block) && isListed(last)) {
			groups.at(-1)?.push(block);
		} else groups.push([block]);
	}
	return groups;
}

/** Whether a group has items or a table that stand below `lead` or, without one, in a section: a card of these asks for all. */
const hasOthers = (group: readonly Block[], { anchor, lead }: Spot): boolean =>
	group.some(
		(block) =>
			(block.type === 'table' || isItem(block)) &&
			block.anchor === anchor &&
			(!lead || block.lead === lead)
	);

const isListed = (block: Block): boolean =>
	isItem(block) && allBelow(block).every(({ term, asked }) => !term && asked.length === 0);

function groupCards(group: Statement[], base: Card, index: EvidenceIndex, isDrug: boolean): Card[] {
	const [first] = group;
	const single = group.flatMap((statement) => statementCards(statement, base, index));
	const title = base.path.at(-1) ?? base.pageTitle;
	// One item says by itself no more than its title asks, if that or the topic names a drug.
	const isOne = first?.isItem && hasDose(plainText(first.whole)) && (isDrug || namesDrug(title));
	if (!first || (group.length < 2 && !isOne) || single.length > 0) return single;
	const place = joinPlace(base.place, 'list');
	const items = group
		.filter((statement) => !isOnlyPictures(statement))
		.map((statement) => {
			const text = textOfItems([{ ...statement, evidence: undefined }]);
			return readItem({ ...statement, text }, undefined, index);
		});
	const pictures = [...base.pictures, ...group.flatMap((statement) => statement.pictures)];
	const path = base.path.slice(0, -1);
	return listCards({ ...base, pictures, place, path, ask: [title] }, items);
}

function baseOf(page: PageOutline, block: Block, group: readonly Block[]): Card {
	const { name, title, file, pictures } = page;
	const { headings, anchor, lead, line, type, doubt } = block;
	return {
		kind: 'term',
		place: joinPlace(name, anchor, type === 'statement' ? slugOf(lead ?? []) : ''),
		sibling: '',
		page: name,
		pageTitle: title,
		anchor,
		path: [...headings, ...(lead ? [titleText(lead)] : [])],
		ask: [],
		answer: [],
		from: {
			own: group.flatMap((one) => (one.type === 'statement' ? [one] : [])),
			above: [],
			spot: block,
		},
		file,
		line,
		pictures: pictures.get(anchor) ?? [],
		doubt,
	};
}

function questionCard({ ask, options }: WrittenQuestion, base: Card): Card {
	const key = options.find(({ isKey }) => isKey);
	const place = joinPlace(base.place, `question-${slugOf(ask, 10)}`);
	return {
		...base,
		kind: 'question',
		place,
		sibling: place,
		ask: [ask],
		answer: key?.text ?? [],
		options: options.map(({ text, reason, isKey }) => ({ text, reason, isKey })),
	};
}
