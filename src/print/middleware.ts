import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { headTag } from '../lib/head-tag.ts';
import { language, t } from '../lib/language/t.ts';
import { lastChangeOf } from '../topics/last-change.ts';
import { writeEdition } from '../topics/review.ts';
import { addToSidebar } from '../topics/sidebar.ts';
import { marginStyles, paperWords, shortAddress } from './margins.ts';
import arabic from './styles/fonts-arabic.css?url&no-inline';
import devanagari from './styles/fonts-devanagari.css?url&no-inline';
import fonts from './styles/fonts.css?url&no-inline';
import paper from './styles/paper.css?url&no-inline';

/**
 * Gives every page its print styles, and what stands in the margins when it is printed. Leads from a topic to its
 * booklet.
 */
export const onRequest = defineRouteMiddleware(({ locals, site, url }) => {
	const route = locals.starlightRoute;
	const topic = locals.topicPage?.topic;
	const shown = locals.topicPage ?? locals.besideTopic;
	if (shown) {
		const { sheet } = shown.topic;
		if (sheet) addToSidebar(route.sidebar, sheet.title, sheet.path, shown.page.path);
		const path = `${shown.topic.path}print/`;
		addToSidebar(route.sidebar, t('print.menu'), path, shown.page.path);
	}
	const { title } = route.entry.data;
	const margins = marginStyles(':root', {
		topic: topic?.title ?? route.siteTitle,
		title,
		address: shortAddress(new URL(url.pathname, site ?? url)),
		lastModified: writeEdition(topic && lastChangeOf(topic.slug), route.siteTitle),
	});
	const words = paperWords({
		'page-of': t('print.pageOf'),
		'not-relied-on': t('print.notReliedOn'),
		'without-notes': t('print.withoutNotes'),
	});
	route.head.push(
		styleLink(fonts, { 'data-print-fonts': true }),
		...ownFonts().map((href) => styleLink(href, { 'data-print-fonts': 'own' })),
		styleLink(paper),
		{ tag: 'style', attrs: { media: 'print' }, content: margins + words }
	);
});

const styleLink = (href: string, attributes: Record<string, string | true> = {}) =>
	headTag('link', { rel: 'stylesheet', media: 'print', href, ...attributes });

/** The faces of the script that the site is written in, if the usual ones lack it. */
function ownFonts(): string[] {
	const { script } = new Intl.Locale(language).maximize();
	return script === 'Deva' ? [devanagari] : script === 'Arab' ? [arabic] : [];
}
