import { readFileSync } from 'node:fs';
import { defaultAccent } from './colours.ts';
import { contentFile } from './file.ts';
import type { SiteSettings } from './schema.ts';

/** The icon of a site as SVG: its own, or the program's logo in the site's accent. `root` is the project's folder. */
export const readIcon = (root: URL, { icon, accent }: SiteSettings): string =>
	icon ? readFileSync(contentFile(root, icon), 'utf8') : drawMark(accent ?? defaultAccent);

const drawMark = (
	ground: string
): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect width="32" height="32" rx="7" fill="${ground}"/>
  <path d="M8 9.5 15 24h2l7-14.5" fill="none" stroke="#fdfcfa" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>
  <path d="M16 8v7.5" fill="none" stroke="#fdfcfa" stroke-width="2.5" stroke-linecap="round"/>
</svg>
`;
