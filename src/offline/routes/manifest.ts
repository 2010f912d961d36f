import type { APIRoute } from 'astro';
import { withBase } from '../../lib/href.ts';
import { language } from '../../lib/language/t.ts';
import { settings, tagline } from '../../lib/site/settings.ts';
import { icons, themeColours } from '../app.ts';

/** The web app manifest: https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = () => {
	const { name } = settings;
	const manifest = {
		name,
		short_name: name,
		description: tagline,
		lang: language,
		id: withBase('/'),
		start_url: withBase('/'),
		scope: withBase('/'),
		display: 'standalone',
		background_color: themeColours.light,
		theme_color: themeColours.light,
		icons: icons
			.filter(({ purpose }) => purpose !== 'apple')
			.map(({ name, size, purpose }) => ({
				src: withBase(`/icons/${name}.png`),
				sizes: `${size}x${size}`,
				type: 'image/png',
				purpose,
			})),
	};
	return Response.json(manifest, { headers: { 'content-type': 'application/manifest+json' } });
};
