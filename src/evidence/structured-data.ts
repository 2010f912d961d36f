import type { Book, CreativeWork, MedicalWebPage, WithContext } from 'schema-dts';
import { schemaTypes } from '../lib/site/page-sets.ts';
import type { Topic, TopicPage } from '../topics/topic.ts';
import type { Source } from './bibliography/bibliography.ts';
import { identifierLinks } from './bibliography/identifiers.ts';
import { language } from '../lib/language/t.ts';

/** Describes a page of a topic for machines, in the words of schema.org. */
export function describePage({
	topic,
	page,
	address,
	library,
	changed,
	sources,
}: DescribedPage): WithContext<MedicalWebPage> {
	const { reviewed } = topic;
	return {
		'@context': 'https://schema.org',
		'@type': 'MedicalWebPage',
		...(address ? { '@id': address, url: address } : {}),
		name: page.name === 'index' ? topic.title : `${page.title}: ${topic.title}`,
		...(page.description ? { description: page.description } : {}),
		inLanguage: language,
		isPartOf: {
			'@type': 'WebSite',
			name: library.name,
			...(library.address ? { url: library.address } : {}),
		},
		about: {
			'@type': schemaTypes.get(topic.kind ?? '') ?? 'MedicalCondition',
			name: topic.title,
			...(topic.aliases.length > 0 ? { alternateName: topic.aliases } : {}),
		},
		...(library.audience
			? { audience: { '@type': 'MedicalAudience', audienceType: library.audience } }
			: {}),
		...(changed ? { dateModified: changed } : {}),
		...(reviewed
			? {
					lastReviewed: reviewed.on,
					reviewedBy: reviewed.by.map((name) => ({ '@type': 'Person' as const, name })),
				}
			: {}),
		...(sources.length > 0 ? { citation: sources.map(describeSource) } : {}),
	};
}

/** Writes it so that nothing in it can end the script element around it. */
export const writeJsonLd = (data: WithContext<MedicalWebPage>): string =>
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
	const container = csl['container-title'];
	const type = types[csl.type] ?? (identifiers.url ? 'CreativeWork' : 'ScholarlyArticle');
	return {
		'@type': type,
		[type === 'ScholarlyArticle' ? 'headline' : 'name']: csl.title ?? '',
		...(authors.length > 0 && links.length === 0 ? { author: authors.map(describeAuthor) } : {}),
		...(year ? { datePublished: String(year) } : {}),
		...(container && type === 'Chapter'
			? { isPartOf: { '@type': 'Book', name: container, ...(isbn ? { isbn } : {}) } satisfies Book }
			: {}),
		...(container && type === 'ScholarlyArticle'
			? { isPartOf: { '@type': 'Periodical' as const, name: container } }
			: {}),
		...(isbn && type === 'Book' ? { isbn } : {}),
		...(links.length > 0 ? { sameAs: links } : {}),
	} satisfies CreativeWork;
}

/** What schema.org calls the kinds of sources. */
const types: Readonly<Record<string, 'Book' | 'Chapter' | 'Report' | 'ScholarlyArticle'>> = {
	'article-journal': 'ScholarlyArticle',
	book: 'Book',
	chapter: 'Chapter',
	report: 'Report',
};

/** A name without a given name is that of a group. */
function describeAuthor({ family = '', given }: { family?: string; given?: string }) {
	return given
		? ({ '@type': 'Person', name: `${given} ${family}` } as const)
		: ({ '@type': 'Organization', name: family } as const);
}

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
