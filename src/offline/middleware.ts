import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { headTag } from '../lib/head-tag.ts';
import { withBase } from '../lib/href.ts';
import { themeColours } from './app.ts';

/** Tells browsers how the site is installed as an app. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
	const link = (rel: string, path: string) => headTag('link', { rel, href: withBase(path) });
	locals.starlightRoute.head.push(
		link('manifest', '/manifest.webmanifest'),
		link('apple-touch-icon', '/icons/apple-touch-icon.png'),
		...Object.entries(themeColours).map(([scheme, content]) =>
			headTag('meta', { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content })
		)
	);
});
