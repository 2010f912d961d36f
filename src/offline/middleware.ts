import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { withBase } from '../lib/href.ts';
import { themeColours } from './app.ts';

/** Tells browsers how the site is installed as an app. */
export const onRequest = defineRouteMiddleware(({ locals }) => {
	locals.starlightRoute.head.push(
		{
			tag: 'link',
			attrs: { rel: 'manifest', href: withBase('/manifest.webmanifest') },
			content: '',
		},
		{
			tag: 'link',
			attrs: { rel: 'apple-touch-icon', href: withBase('/icons/apple-touch-icon.png') },
			content: '',
		},
		...Object.entries(themeColours).map(([scheme, content]) => ({
			tag: 'meta' as const,
			attrs: { name: 'theme-color', media: `(prefers-color-scheme: ${scheme})`, content },
			content: '',
		}))
	);
});
