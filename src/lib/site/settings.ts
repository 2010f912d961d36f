import { root } from 'astro:config/server';
import { t } from '../language/t.ts';
import { readSite } from './file.ts';

/** The settings of the site, for pages: `content/site.yml` with defaults. */
export const { settings } = readSite(root);

/** The description of the site in one sentence. */
export const tagline = settings.tagline ?? t('site.tagline');
