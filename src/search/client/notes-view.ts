import type { Concept } from '../rules/concept.ts';
import type { Answer } from './answer.ts';
import { element } from './dom.ts';

/** Says what search made of a query: corrections, what names mean, and what the site does not have. */
export function notes({ concepts, corrections, missing, results }: Answer, query: string): Node[] {
	if (results.length === 0) return [];
	const lines = corrections.map(({ typed, meant }) =>
		line(
			'Showing ',
			element('strong', {}, meant),
			'; nothing contains ',
			element('i', {}, typed),
			'. ',
			literally(query)
		)
	);
	for (const concept of concepts.filter(helps)) {
		const { typed, means = '', isWider } = concept;
		lines.push(line(element('strong', {}, typed), isWider ? ': see ' : ' = ', means));
	}
	for (const { typed } of concepts.filter(({ isSpelled }) => isSpelled)) {
		const word = element('i', {}, typed.toLowerCase());
		lines.push(
			line(
				element('strong', {}, typed),
				' as an abbreviation is not known here: shown is the word ',
				word
			)
		);
	}
	if (missing.length > 0)
		lines.push(line('Not found here: ', element('i', {}, missing.join(', '))));
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
		element('p', { class: 'nothing' }, 'Nothing here on ', element('strong', {}, subject), '.'),
		element(
			'p',
			{ class: 'suggestions' },
			'Try ',
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
	return element('button', { type: 'button', 'data-search-for': quoted }, 'Search as typed');
}
