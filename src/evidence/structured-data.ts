import { schemaTypes } from '../lib/site/page-sets.ts';
import type { Topic, TopicPage } from '../topics/topic.ts';
import type { Source } from './bibliography/bibliography.ts';
import { identifierLinks } from './bibliography/identifiers.ts';
import { language } from '../lib/language/t.ts';

/**
 * Describes a page of a topic for machines, in the words of schema.org: https://schema.org/MedicalWebPage. What is
 * undefined is not written.
 */
export function describePage(described: DescribedPage) {
	const { topic, page, address, library, changed, sources } = described;
	const { reviewed, aliases } = topic;
	return {
		'@context': 'https://schema.org',
		'@type': 'MedicalWebPage',
		'@id': address,
		url: address,
		name: page.name === 'index' ? topic.title : `${page.title}: ${topic.title}`,
		description: page.description,
		inLanguage: language,
		isPartOf: { '@type': 'WebSite', name: library.name, url: library.address },
		about: {
			'@type': schemaTypes.get(topic.kind ?? '') ?? 'MedicalCondition',
			name: topic.title,
			alternateName: unlessEmpty(aliases),
		},
		audience: library.audience && {
			'@type': 'MedicalAudience',
			audienceType: library.audience,
		},
		dateModified: changed,
		lastReviewed: reviewed?.on,
		reviewedBy: reviewed?.by.map((name) => ({ '@type': 'Person', name })),
		citation: unlessEmpty(sources.map(describeSource)),
	};
}

const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined =>
	list.length > 0 ? list : undefined;

/** Writes it so that nothing in it can end the script element around it. */
export const writeJsonLd = (data: ReturnType<typeof describePage>): string =>
	JSON.stringify(data).replaceAll('<', '\\u003c');

/**
 * A source with an address is described there; only of one that has none are the authors named here.
 * With all of them a page would weigh a tenth more.
 */
function describeSource({ csl, identifiers }: Source) {
	const year = csl.issued?.['date-parts']?.[0]?.[0];
	const links = identifierLinks(identifiers).map(({ href }) => href);
	const authors = (csl.author ?? []).filter(({ family }) => family !== 'others');
	const { isbn } = identifiers;
	const name = csl['container-title'];
	const type = types[csl.type] ?? (identifiers.url ? 'CreativeWork' : 'ScholarlyArticle');
	const container = containers[type];
	return {
		'@type': type,
		[type === 'ScholarlyArticle' ? 'headline' : 'name']: csl.title ?? '',
		author: links.length === 0 ? unlessEmpty(authors.map(describeAuthor)) : undefined,
		datePublished: year && String(year),
		isPartOf:
			name && container
				? { '@type': container, name, isbn: type === 'Chapter' ? isbn : undefined }
				: undefined,
		isbn: type === 'Book' ? isbn : undefined,
		sameAs: unlessEmpty(links),
	};
}

/** What schema.org calls the kinds of sources. */
const types: Readonly<Record<string, string>> = {
	'article-journal': 'ScholarlyArticle',
	book: 'Book',
	chapter: 'Chapter',
	report: 'Report',
};

/** What a part is part of. */
const containers: Readonly<Record<string, string>> = {
	Chapter: 'Book',
	ScholarlyArticle: 'Periodical',
};

/** A name without a given name is that of a group. */
const describeAuthor = ({ family = '', given }: { family?: string; given?: string }) =>
	given
		? { '@type': 'Person', name: `${given} ${family}` }
		: { '@type': 'Organization', name: family };

interface DescribedPage {
	topic: Topic;
	page: TopicPage;
	/** Full address of the page; nothing if nobody has said where the site stands. */
	address: string | undefined;
	/** The site that it belongs to. */
	library: { name: string; address: string | undefined; audience?: string | undefined };
	/** Day of the last change: 2026-11-24. */
	changed: string | undefined;
	/** What the page cites, in the order of its numbers. */
	sources: readonly Source[];
}
