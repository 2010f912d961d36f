import { withBase } from '../lib/href.ts';
import { settings } from '../lib/site/settings.ts';

/** The address of the page that says what verdicts mean; nothing on a site that does without it. */
export const aboutPage = settings.evidencePage ? withBase('/about/evidence/') : undefined;
