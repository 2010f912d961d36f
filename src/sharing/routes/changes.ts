import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { withBase } from '../../lib/href.ts';
import { language, t } from '../../lib/language/t.ts';
import { settings, tagline } from '../../lib/site/settings.ts';
import { getTopics } from '../../topics/catalogue.ts';
import { lastChangeOfPage } from '../../topics/last-change.ts';
import { fullTitle } from '../../topics/topic.ts';

const limit = 50;

/** The feed of changes: the most recently changed pages according to git. */
export const GET: APIRoute = async ({ site, url }) => {
	const topics = await getTopics();
	const pages = topics.flatMap((topic) =>
		topic.pages.flatMap((page) => {
			const moment = lastChangeOfPage(page.id);
			const title = fullTitle(page, topic);
			return moment ? [{ ...page, title, changed: new Date(moment) }] : [];
		})
	);
	pages.sort((a, b) => b.changed.getTime() - a.changed.getTime());
	return rss({
		title: t('sharing.changes', { site: settings.name }),
		description: tagline,
		site: new URL(withBase('/'), site ?? url).href,
		items: pages.slice(0, limit).map((page) => ({
			title: page.title,
			description: page.description ?? '',
			pubDate: page.changed,
			// Feed readers identify an entry by its address, so every change needs a different one.
			link: new URL(withBase(`${page.path}#of-${dayOf(page.changed)}`), site ?? url).href,
		})),
		customData: `<language>${language}</language>`,
		trailingSlash: false,
	});
};

const dayOf = (moment: Date): string => moment.toISOString().slice(0, 10);
