import { t } from '../../../lib/language/t.ts';
import { paperSizes } from '../../../lib/paper/choices.ts';
import { verdictWords, type Deck, type DeckCard } from '../../card-data.ts';
import { plainText } from '../../cards/rich.ts';
import type { Inside } from '../../card-parts.ts';
import { element } from '../make-element.ts';
import { parts } from '../show-card.ts';
import { linesOf, makeExam, marksOf, type Exam } from '../../paper/exam.ts';
import type { PaperChoices } from '../../paper/forms.ts';
import { describeLeftOut, type LeftOut } from '../../paper/left-out.ts';
import { layOutCards } from '../../paper/lay-out.ts';
import { paperParts } from '../../paper/paper-parts.ts';

const { questionOf, answerOf, cornellSheet } = paperParts<HTMLElement>(element, parts);

/**
 * Makes what is printed of some cards, in the form that was chosen. Two editions of a topic have other exams, by their `seed`;
 * `noSource` cards of the chosen pages are not printed, since they have no source.
 */
export function makeSheets(
	deck: Deck,
	cards: readonly DeckCard[],
	choices: PaperChoices,
	{ seed, noSource }: { seed: number; noSource: number }
): HTMLElement[] {
	if (choices.form === 'cut') return cutSheets(deck, cards, choices);
	const head = (leftOut: LeftOut = {}) =>
		element(
			'header',
			'paper-head',
			element('p', 'paper-title', deck.topic.title),
			element('p', {}, [deck.review, describeLeftOut({ noSource, ...leftOut })].join(' ').trim())
		);
	if (choices.form === 'gaps') {
		const asked = cards.filter(({ kind }) => kind !== 'question' && kind !== 'dispute');
		return [head({ otherKind: cards.length - asked.length }), ...gapSheet(asked)];
	}
	if (choices.form === 'exam') {
		const exam = makeExam(cards, seed);
		return [head(exam), ...examSheet(exam)];
	}
	return [head(), cornellSheet(cards)];
}

/** The rule that lays out pages for a form: cards fill the sheet, all else has margins. */
export function pageRuleOf({ form, paper }: PaperChoices): string {
	const margin = form === 'cut' ? '0' : '15mm';
	return `@page{size:${paperSizes[paper].name};margin:${margin}}`;
}

function cutSheets(
	deck: Deck,
	cards: readonly DeckCard[],
	{ backs, paper }: PaperChoices
): HTMLElement[] {
	return layOutCards(cards.length, backs).map((cells, index) => {
		const isFront = backs === 'fold' || index % 2 === 0;
		return element(
			'section',
			{ class: `cut-sheet ${paper} ${isFront ? 'has-marks' : ''} ${backs}` },
			...cells.map((cell) => {
				const card = cell && cards[cell.card];
				if (!cell || !card) return element('div', 'cut-card');
				const content = cell.side === 'front' ? questionOf(card) : backOf(deck, card);
				const number = element('p', 'number', String(cell.card + 1));
				const text = element('div', 'cut-text', content, number);
				return element('div', { class: `cut-card ${cell.side}` }, text);
			})
		);
	});
}

const backOf = (deck: Deck, card: DeckCard): Inside<Node>[] => [
	answerOf(card),
	card.verdict && !card.literature && element('p', 'small', verdictWords(card.verdict)),
	element('p', 'small', `${deck.topic.shortTitle}. ${deck.review}`),
];

/** Statements with gaps instead of their answers, and the answers by number behind them. */
function gapSheet(asked: readonly DeckCard[]): HTMLElement[] {
	return [
		element(
			'ol',
			'gaps',
			...asked.map((card) => element('li', {}, questionOf(card), gapsOf(card)))
		),
		key(asked),
	];
}

function gapsOf({ items, answer, ask }: DeckCard): HTMLElement[] {
	const lengths = (items?.map(({ text }) => text) ?? [answer]).map((one) => plainText(one).length);
	// The gap stands in the statement itself.
	if (plainText(ask).includes('[…]')) return [];
	return lengths.map((length) => {
		const gap = element('span', 'gap');
		gap.style.width = `${Math.min(160, Math.max(25, length * 2.2))}mm`;
		return gap;
	});
}

function examSheet({ questions }: Exam): HTMLElement[] {
	const total = questions.reduce((sum, card) => sum + marksOf(card), 0);
	return [
		element(
			'p',
			'exam-total',
			t('revision.paper.examHead', {
				questions: t('revision.paper.questions', { count: questions.length }),
				marks: t('revision.paper.marks', { count: total }),
				name: '_'.repeat(22),
				date: '_'.repeat(12),
			})
		),
		element(
			'ol',
			'exam',
			...questions.map((card) =>
				element(
					'li',
					{},
					element('p', 'marks', t('revision.paper.marks', { count: marksOf(card) })),
					questionOf(card),
					...Array.from({ length: linesOf(card) }, () => element('div', 'line'))
				)
			)
		),
		key(questions),
	];
}

function key(cards: readonly DeckCard[]): HTMLElement {
	const shown = new Set<string>();
	return element(
		'section',
		'paper-key',
		element('h2', {}, t('revision.paper.answers')),
		element('ol', {}, ...cards.map((card) => element('li', {}, answerOf(card, shown))))
	);
}
