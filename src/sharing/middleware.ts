import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { headTag } from '../lib/head-tag.ts';
import { fullAddress, withBase } from '../lib/href.ts';
import { t } from '../lib/language/t.ts';
import { cardAddress, cardSize } from './cards.ts';
import { markdownName } from './markdown/llms.ts';

/** Adds the addresses of the preview image, the Markdown copy and the feed to the head of each page. */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
	const { head, siteTitle } = locals.starlightRoute;
	const topic = locals.topicPage?.topic;
	const meta = (property: string, content: string | number) =>
		head.push(headTag('meta', { property, content: String(content) }));
	const link = (type: string, title: string, href: string) =>
		head.push(headTag('link', { rel: 'alternate', type, title, href }));

	const picture = fullAddress(cardAddress(topic?.slug), site, url);
	// Image and feed are read outside the site, where an address without a host does not work.
	if (picture) {
		meta('og:image', picture);
		meta('og:image:width', cardSize.width);
		meta('og:image:height', cardSize.height);
		meta('og:image:alt', topic ? `${topic.title} · ${siteTitle}` : siteTitle);
		const changes = t('sharing.changes', { site: siteTitle });
		link('application/rss+xml', changes, withBase('/changes.xml'));
	}
	if (locals.topicPage) {
		link('text/markdown', t('sharing.markdown'), `${url.pathname}${markdownName}`);
	}
});
