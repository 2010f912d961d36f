import type { AstroIntegration } from 'astro';
import type { ElementContent, RootContent } from 'hast';
import { element, textOf } from '../../lib/html/hast.ts';
import { rememberLast } from '../../lib/remember-last.ts';
import { addPageStep, type PageStep } from '../../lib/page-steps.ts';
import { abbreviationFinder, type TextPiece } from '../../lib/vocabulary/abbreviations.ts';
import { readTopicTerms, readTopicVocabulary, readVocabulary } from '../../lib/vocabulary/file.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';

/**
 * Gives the first use of each abbreviation on a page its term as a tooltip (`<abbr title>`), from the
 * vocabulary. Headings, links, code and lists of references (`data-references`) stay as they are. Finds everything wrong
 * with the vocabularies of a site: the one of medicine at large, and those of topics.
 */
export function abbreviationTooltips(): AstroIntegration {
	return {
		name: 'vocabulary:tooltips',
		hooks: {
			async 'content:check'({ root, topics }) {
				const { terms, problems } = readVocabulary(root);
				const own = topics.flatMap((slug) => readTopicVocabulary(root, slug, terms).problems);
				return { problems: [...problems, ...own] };
			},
			async 'astro:config:setup'({ config }) {
				const { terms } = readVocabulary(config.root);
				const termsOf = (slug: string) => readTopicTerms(config.root, slug, terms);
				addPageStep(config, tooltipStep(terms, termsOf));
			},
		},
	};
}

/**
 * The step that puts the tooltips into the tree of a page, from a vocabulary and from what holds on the pages of a topic, by
 * its folder's name.
 */
export function tooltipStep(
	terms: readonly Term[],
	termsOf: (slug: string) => readonly Term[] = () => terms
): PageStep {
	const general = abbreviationFinder(terms);
	// The pages of a topic come one after the other.
	const finderOf = rememberLast((slug: string) => {
		const here = slug ? termsOf(slug) : terms;
		return here === terms ? general : abbreviationFinder(here);
	});
	const beginPage = (file: URL | undefined) => finderOf(topicOf(file))();
	return {
		concerns: (source, _, file) => beginPage(file)(source).some(({ term }) => term),
		change(root, file) {
			const find = beginPage(file);
			const children = root.children.flatMap((child) => mark(child, find)) as RootContent[];
			return { ...root, children };
		},
	};
}

/** The folder of the topic that a page belongs to; empty if it belongs to none. */
const topicOf = (file: URL | undefined): string =>
	/\/content\/docs\/([^/]+)\//.exec(file?.pathname ?? '')?.[1] ?? '';

function mark(node: RootContent, find: Finder): (RootContent | ElementContent)[] {
	if (node.type === 'text') {
		const pieces = find(node.value);
		return pieces.some(({ term }) => term) ? pieces.map(toNode) : [node];
	}
	if (!('children' in node)) return [node];
	if (isLeftAlone(node)) {
		find(textOf(node), true);
		return [node];
	}
	const children = node.children.flatMap((child) => mark(child, find)) as ElementContent[];
	return [{ ...node, children } as RootContent];
}

/** Whether texts in an element stay as they are. In a list of references, initials are of authors. */
function isLeftAlone(element: RootContent): boolean {
	if ('properties' in element && 'data-references' in element.properties) return true;
	// What an author wrote as HTML in MDX has a name, all else a name of a tag.
	const name = 'tagName' in element ? element.tagName : 'name' in element ? element.name : '';
	return /^(?:a|abbr|button|code|h[1-6]|pre|script|style|title)$/.test(name ?? '');
}

const toNode = ({ text, term, isSpelledOut }: TextPiece): ElementContent =>
	term
		? element('abbr', { title: term, ...(isSpelledOut && { 'data-spelled-out': '' }) }, text)
		: { type: 'text', value: text };

type Finder = ReturnType<ReturnType<typeof abbreviationFinder>>;
