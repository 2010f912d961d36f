import type { TopicPage } from '../../topics/topic.ts';

/**
 * Makes the chapters of a booklet from a topic's pages and the titles on them.
 *
 * `headings` are those that Astro found on each page, in the order of `pages`. A chapter's id is the
 * page's name, a section's id the page's name and its own: `management/surgical-management`.
 */
export function buildChapters(
	pages: readonly TopicPage[],
	headings: readonly (readonly Heading[])[]
): Chapter[] {
	return pages.map(({ name, title }, place) => ({
		id: name,
		title,
		sections: (headings[place] ?? [])
			.filter(({ depth }) => depth === 2)
			.map(({ slug, text }) => ({ id: `${name}/${slug}`, title: text })),
	}));
}

/** A part of the booklet that stands in its contents. */
export interface Chapter {
	id: string;
	title: string;
	sections: { id: string; title: string }[];
}

interface Heading {
	depth: number;
	slug: string;
	text: string;
}
