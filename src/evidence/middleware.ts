import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { fullAddress } from '../lib/href.ts';
import { t } from '../lib/language/t.ts';
import { settings } from '../lib/site/settings.ts';
import { addToSidebar } from '../topics/sidebar.ts';
import { getTopicEvidence, sources } from './catalogue.ts';
import { renumber, titleOfSection } from './markup/renumber.ts';
import { describePage, writeJsonLd } from './structured-data.ts';
import { findNotes } from './topic-evidence.ts';

/** Describes each page of a topic for machines, in its head, and leads from it to what there is of its evidence. */
export const onRequest = defineRouteMiddleware(async ({ locals, site, url }) => {
	const shown = locals.topicPage ?? locals.besideTopic;
	if (!shown) return;
	const { head, lastUpdated, sidebar, siteTitle, toc } = locals.starlightRoute;
	const { pages, references } = await getTopicEvidence(shown.topic);
	const lead = (label: string, name: string) =>
		addToSidebar(sidebar, label, `${shown.topic.path}${name}/`, shown.page.path);
	if (findNotes(pages, 'differs').length > 0) lead(t('evidence.differences'), 'evidence');
	if (references.length > 0) lead(t('topics.references'), 'references');
	const found = locals.topicPage;
	if (!found) return;
	// A page is rendered before the others of its topic are read, as whose it numbers its references.
	const numbers = new Map(references.map(({ key, number }) => [key, number]));
	locals.adaptContent = (html) => renumber(html, numbers);
	for (const section of toc?.items.flatMap((item) => [item, ...item.children]) ?? [])
		section.text = titleOfSection(section.text, section.slug);
	const cited =
		pages.find(({ page }) => page.id === found.page.id)?.evidence.locations.keys() ?? [];
	const addressOf = (path: string) => fullAddress(path, site, url);
	const data = describePage({
		...found,
		address: addressOf(found.page.path),
		library: { name: siteTitle, address: addressOf('/'), audience: settings.audience },
		changed: lastUpdated?.toISOString().slice(0, 10),
		sources: [...cited].flatMap((key) => sources.get(key) ?? []),
	});
	head.push({ tag: 'script', attrs: { type: 'application/ld+json' }, content: writeJsonLd(data) });
});
