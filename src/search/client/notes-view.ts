import { withNodes } from '../../lib/language/nodes.ts';
import { t } from '../../lib/language/t.ts';
import type { Concept } from '../rules/concept.ts';
import type { Answer } from './answer.ts';
import { element } from './dom.ts';

/** Says what search made of a query: corrections, what names mean, and what the site does not have. */
export function notes({ concepts, corrections, missing, results }: Answer, query: string): Node[] {
	if (results.length === 0) return [];
	const lines = corrections.map(({ typed, meant }) =>
		line(
			...withNodes(t('search.showing', { meant: '<meant>', typed: '<typed>' }), {
				meant: element('strong', {}, meant),
				typed: element('i', {}, typed),
			}),
			' ',
			literally(query)
		)
	);
	for (const concept of concepts.filter(helps)) {
		const { typed, means = '', isWider } = concept;
		const term = element('strong', {}, typed);
		const see = t('search.see', { typed: '<typed>', means: '<means>' });
		lines.push(
			isWider
				? line(...withNodes(see, { typed: term, means: document.createTextNode(means) }))
				: line(term, ' = ', means)
		);
	}
	for (const { typed } of concepts.filter(({ isSpelled }) => isSpelled)) {
		const word = element('i', {}, typed.toLowerCase());
		lines.push(
			line(
				...withNodes(t('search.spelledAsWord', { typed: '<typed>', word: '<word>' }), {
					typed: element('strong', {}, typed),
					word,
				})
			)
		);
	}
	if (missing.length > 0) {
		// The dose of another drug must not be taken for that of the one asked for.
		const isOfOther = concepts.every(({ role, names }) => role !== 'subject' || !names[0]);
		const said = isOfOther
			? t('search.notThis', { words: '<words>' })
			: t('search.notHere', { words: '<words>' });
		const words = element(isOfOther ? 'strong' : 'i', {}, missing.join(', '));
		lines.push(line(...withNodes(said, { words })));
	}
	return lines;
}

/**
 * Whether it helps to be told what words were taken for: an abbreviation, or a subject that the site has by another
 * name only. What readers see in the results themselves need not be said.
 */
function helps({ typed, means, role, isShort, isWider, names }: Concept): boolean {
	if (!means) return false;
	const isItself = names.some(({ name, weight }) => weight === 1 && name !== means);
	if (role === 'subject' && (isWider || !isItself)) return !typed.includes(means);
	return isShort === true && !isWider && role !== 'light';
}

/** Says that the site has nothing, and what to search for instead. */
export function nothing({ missing, suggestions }: Answer, query: string): Node[] {
	const subject = missing.length > 0 ? missing.join(', ') : query;
	return [
		element(
			'p',
			{ class: 'nothing' },
			...withNodes(t('search.nothing', { words: '<words>' }), {
				words: element('strong', {}, subject),
			})
		),
		element(
			'p',
			{ class: 'suggestions' },
			`${t('search.try')} `,
			...suggestions.map((text) =>
				element('button', { type: 'button', 'data-suggestion': text }, text)
			)
		),
	];
}

const line = (...children: (Node | string)[]) => element('p', {}, ...children);

/** A button that insists on the words as they were typed. */
function literally(query: string): Node {
	const quoted = `"${query.replace(/["“”]/g, '').trim()}"`;
	return element('button', { type: 'button', 'data-search-for': quoted }, t('search.asTyped'));
}
