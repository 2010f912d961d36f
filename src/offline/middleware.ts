import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { withBase } from '../lib/href.ts';
import { themeColours } from './app.ts';

/** Tells browsers how the site is installed as an app. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
	const link = (rel: string, path: string) => ({
		tag: 'link' as const,
		attrs: { rel, href: withBase(path) },
		content: '',
	});
	locals.starlightRoute.head.push(
		link('manifest', '/manifest.webmanifest'),
		link('apple-touch-icon', '/icons/apple-touch-icon.png'),
		...Object.entries(themeColours).map(([scheme, content]) => ({
			tag: 'meta' as const,
			attrs: { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content },
			content: '',
		}))
	);
});
