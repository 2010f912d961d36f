import { root } from 'astro:config/server';
import { t } from '../language/t.ts';
import { readSite } from './file.ts';

/** What the site says of itself, for pages: `content/site.yml` with the defaults filled in. */
export const { settings } = readSite(root);

/** What the site is, in one sentence. */
export const tagline = settings.tagline ?? t('site.tagline');
