import { withNodes } from '../../lib/language/nodes.ts';
import { t } from '../../lib/language/t.ts';
import type { Concept } from '../rules/concept.ts';
import type { Answer } from './answer.ts';
import { element } from './dom.ts';

/** Says what search made of a query: corrections, what names mean, and what the site does not have. */
export function notes(answer: Answer, query: string): Node[] {
	const { concepts, corrections, missing, apart, results, isOfOther } = answer;
	if (results.length === 0) return [];
	const notHere = isOfOther
		? t('search.notThis', { words: '<words>' })
		: t('search.notHere', { words: '<words>' });
	return [
		...listed(notHere, missing),
		...corrections.map(({ typed, meant }) => {
			const shown = t('search.showing', { meant: '<meant>', typed: '<typed>' });
			const nodes = withNodes(shown, { meant: strong(meant), typed: element('i', {}, typed) });
			return line(...nodes, ' ', literally(query));
		}),
		...concepts
			.filter((one) => helps(one) && !missing.includes(one.typed))
			.map(({ typed, means = '', isWider }) => {
				const see = t('search.see', { typed: '<typed>', means: '<means>' });
				const nodes = { typed: strong(typed), means: document.createTextNode(means) };
				return isWider ? line(...withNodes(see, nodes)) : line(strong(typed), ' = ', means);
			}),
		...concepts
			.filter(({ isSpelled }) => isSpelled)
			.map(({ typed }) => {
				const spelled = t('search.spelledAsWord', { typed: '<typed>', word: '<word>' });
				const word = element('i', {}, typed.toLowerCase());
				return line(...withNodes(spelled, { typed: strong(typed), word }));
			}),
		...listed(t('search.apart', { words: '<words>' }), apart),
	];
}

/** A line that lists words of a query, if there are any. */
const listed = (message: string, words: readonly string[]): Node[] =>
	words[0] ? [line(...withNodes(message, { words: element('i', {}, words.join(', ')) }))] : [];

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
	return [
		element(
			'p',
			{ class: 'nothing' },
			...withNodes(t('search.nothing', { words: '<words>' }), {
				words: strong(missing.join(', ') || query),
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

const strong = (text: string) => element('strong', {}, text);

const line = (...children: (Node | string)[]) => element('p', {}, ...children);

/** A button that insists on the words as they were typed. */
function literally(query: string): Node {
	const quoted = `"${query.replace(/["“”]/g, '').trim()}"`;
	return element('button', { type: 'button', 'data-search-for': quoted }, t('search.asTyped'));
}
