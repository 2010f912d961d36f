import { frontOf } from './cards/make-cards.ts';
import { isInDefaultDeck, type Card, type Verdict } from './cards/card.ts';
import { plainText } from './cards/rich.ts';
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
		`# ${slug}: ${cards.length} cards, of which ${apart} without a source are asked only on request`,
		...lines,
		...(refused.length > 0 ? ['', '## Refused', ''] : []),
		...refused.map(({ file, line, front, reason }) => `- ${file}:${line} ${front}: ${reason}`),
		...(withdrawn.length > 0 ? ['', '## Withdrawn', ''] : []),
		...withdrawn.map(([id, card]) => `- ${id}: ${card.front}`),
		'',
	].join('\n');
}

function writeCard(card: Card): string[] {
	const { answer, items, given, options, literature, verdict, pictures = [] } = card;
	return [
		`- ${frontOf(card)}${verdict ? ` [${verdict}]` : ''}`,
		...(given ? [`    given: ${given.map(plainText).join('; ')}`] : []),
		...(items ?? []).map(
			({ text, verdict: own }) => `    • ${plainText(text)}${markOf(own, verdict)}`
		),
		...(options ?? []).map(
			({ text, reason, isKey }) =>
				`    ${isKey ? '✓' : '✗'} ${plainText(text)}: ${plainText(reason)}`
		),
		...pictures.map(({ src, alt }) => `    picture: ${src} (${alt})`),
		...(items || options || (pictures.length > 0 && plainText(answer) === '')
			? []
			: [`    ${plainText(answer)}`]),
		...(literature ? [`    Literature: ${literature.short}`] : []),
	];
}

const markOf = (own: Verdict | undefined, whole: Verdict | undefined): string =>
	own && own !== whole ? ` [${own}]` : '';
