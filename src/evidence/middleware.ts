import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { fullAddress } from '../lib/href.ts';
import { settings } from '../lib/site/settings.ts';
import { getSources, getTopicEvidence } from './catalogue.ts';
import { describePage, writeJsonLd } from './structured-data.ts';

/** Describes each page of a topic for machines, in its head. */
export const onRequest = defineRouteMiddleware(async ({ locals, site, url }) => {
	const found = locals.topicPage;
	if (!found) return;
	const { head, lastUpdated, siteTitle } = locals.starlightRoute;
	const { pages } = await getTopicEvidence(found.topic);
	const known = getSources();
	const cited = pages.find(({ page }) => page.id === found.page.id)?.evidence.places.keys() ?? [];
	const addressOf = (path: string) => fullAddress(path, site, url);
	const data = describePage({
		...found,
		address: addressOf(found.page.path),
		library: { name: siteTitle, address: addressOf('/'), audience: settings.audience },
		changed: lastUpdated?.toISOString().slice(0, 10),
		sources: [...cited].flatMap((key) => known.get(key) ?? []),
	});
	head.push({ tag: 'script', attrs: { type: 'application/ld+json' }, content: writeJsonLd(data) });
});
