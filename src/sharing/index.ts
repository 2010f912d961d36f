import { existsSync } from 'node:fs';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { programFile } from '../lib/program.ts';
import { addMarkdownCopies } from './markdown/markdown-copies.ts';

const robots = ['/robots.txt', 'robots.ts'] as const;
const list = ['/llms.txt', 'llms.ts'] as const;

/** These are read outside the site, so they need its address. */
const routesForOthers = [
	['/[...topic]/card.png', 'card.ts'],
	['/changes.xml', 'changes.ts'],
] as const;

/**
 * Makes the site discoverable and shareable: a feed of its changes, preview images for links to it, and its pages as Markdown for
 * programs.
 */
export default function sharing(): StarlightPlugin {
	return feature('sharing', {
		routes({ command, config }) {
			const isKnown = config.site !== undefined || command === 'dev';
			// Owners decide what search engines may list.
			const hasOwn = existsSync(new URL('robots.txt', config.publicDir));
			return [list, ...(hasOwn ? [] : [robots]), ...(isKnown ? routesForOthers : [])];
		},
		setup() {
			// Images must not depend on the fonts of the machine.
			process.env['FONTCONFIG_FILE'] ??= programFile('sharing/fonts.conf');
		},
		hooks: { 'part:seal': addMarkdownCopies },
	});
}
