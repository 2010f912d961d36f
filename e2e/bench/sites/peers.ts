import { docusaurus } from './docusaurus.ts';
import { eleventy } from './eleventy.ts';
import { rspress } from './rspress.ts';
import { scopedStarlight, starlight } from './starlight.ts';
import { vitepress } from './vitepress.ts';

/** What this program is measured beside. */
export const peers = [starlight, scopedStarlight, vitepress, docusaurus, rspress, eleventy];
