import { t } from '../language/t.ts';
import { parseSite } from './file.ts';

// A site without the file has the defaults.
const files = import.meta.glob<string>('/content/site.yml', {
	query: '?raw',
	import: 'default',
	eager: true,
});

/** What the site says of itself, for pages: `content/site.yml` with the defaults filled in. */
export const { settings } = parseSite(Object.values(files)[0] ?? '', () => true);

/** What the site is, in one sentence. */
export const tagline = settings.tagline ?? t('site.tagline');
