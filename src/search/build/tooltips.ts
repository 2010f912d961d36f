import type { AstroIntegration } from 'astro';
import type { ElementContent, RootContent } from 'hast';
import { element, textOf } from '../../lib/html/hast.ts';
import { rememberLast } from '../../lib/remember-last.ts';
import { addPageStep, type PageStep } from '../../lib/page-steps.ts';
import { abbreviationFinder, type TextPiece } from '../../lib/vocabulary/abbreviations.ts';
import { readTopicTerms, readTopicVocabulary, readVocabulary } from '../../lib/vocabulary/file.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';

/**
 * Adds a tooltip (`<abbr title>`) with the term from the vocabulary to the first use of each abbreviation on a page. Headings,
 * links, code and lists of references (`data-references`) are unchanged. Also checks the vocabularies of a site: the general one
 * and those of topics.
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
 * The page step that adds the tooltips, from the general vocabulary and from that of the page's topic, by the name of its folder.
 */
export function tooltipStep(
	terms: readonly Term[],
	termsOf: (slug: string) => readonly Term[] = () => terms
): PageStep {
	const general = abbreviationFinder(terms);
	// Cached, because the pages of a topic follow each other.
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

/** The name of the topic's folder, or an empty text for a page outside topics. */
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

/** Whether the text of an element is unchanged. In a list of references, initials are those of authors. */
function isLeftAlone(element: RootContent): boolean {
	if ('properties' in element && 'data-references' in element.properties) return true;
	// HTML elements in MDX have a `name`, all others have a `tagName`.
	const name = 'tagName' in element ? element.tagName : 'name' in element ? element.name : '';
	return /^(?:a|abbr|button|code|h[1-6]|pre|script|style|title)$/.test(name ?? '');
}

const toNode = ({ text, term, isSpelledOut }: TextPiece): ElementContent =>
	term
		? element('abbr', { title: term, ...(isSpelledOut && { 'data-spelled-out': '' }) }, text)
		: { type: 'text', value: text };

type Finder = ReturnType<ReturnType<typeof abbreviationFinder>>;
