import { count } from '../lib/count.ts';
import { frontOf } from './cards/make-cards.ts';
import { isInDefaultDeck, type Card } from './cards/card.ts';
import { plainText, titleText } from './cards/rich.ts';
import type { CardSet } from './topic-cards.ts';

/** Writes the cards of a topic as authors read them, page by page, and what became none and why. */
export function listCards(slug: string, { cards, refused, withdrawn }: CardSet): string {
	const pages = Map.groupBy(cards, ({ pageTitle }) => pageTitle);
	const lines = [...pages].flatMap(([title, group]) => [
		'',
		`## ${title}`,
		'',
		...group.flatMap(writeCard),
	]);
	const apart = cards.filter((card) => !isInDefaultDeck(card)).length;
	return [
		`# ${slug}: ${count(cards.length, 'card')}${apart > 0 ? `, of which ${apart} without a source ${apart > 1 ? 'are' : 'is'} asked only on request` : ''}`,
		...lines,
		...(refused.length > 0 ? ['', '## Refused', ''] : []),
		...refused.map(({ file, line, front, reason }) => `- ${file}:${line} ${front}: ${reason}`),
		...(withdrawn.length > 0 ? ['', '## Withdrawn', ''] : []),
		...withdrawn.map(([id, card]) => `- ${id}: ${card.front}`),
		'',
	].join('\n');
}

function writeCard(card: Card): string[] {
	const { answer, items, given, options, limits = [], literature, verdict, pictures } = card;
	return [
		`- ${frontOf(card)}${verdict ? ` [${verdict}]` : ''}`,
		...(given ? [`    given: ${given.map(titleText).join('; ')}`] : []),
		...(items ?? []).map(
			({ text, verdict: own }) =>
				`    • ${titleText(text)}${own && own !== verdict ? ` [${own}]` : ''}`
		),
		...(options ?? []).map(
			({ text, reason, isKey }) =>
				`    ${isKey ? '✓' : '✗'} ${plainText(text)}: ${plainText(reason)}`
		),
		...pictures.map(({ src, alt }) => `    picture: ${src} (${alt})`),
		...(items || options || (pictures.length > 0 && plainText(answer) === '')
			? []
			: [`    ${titleText(answer)}`]),
		...limits.map((text) => `    also on the page: ${titleText(text)}`),
		...(literature ? [`    Literature: ${literature.short}`] : []),
	];
}
