import { existsSync } from 'node:fs';
import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { programFile } from '../lib/program.ts';
import { addMarkdownCopies } from './markdown/markdown-copies.ts';

const robots = ['/robots.txt', 'robots.ts'] as const;
const list = ['/llms.txt', 'llms.ts'] as const;

/** Their readers stand elsewhere, so they need to know where the site does. */
const routesForOthers = [
	['/[...topic]/card.png', 'card.ts'],
	['/changes.xml', 'changes.ts'],
] as const;

/**
 * Lets the site be found and passed on: a feed of its changes, pictures for links to it, and its pages as Markdown for
 * programs that read.
 */
export default function sharing(): StarlightPlugin {
	return feature('sharing', {
		routes({ command, config }) {
			const isKnown = config.site !== undefined || command === 'dev';
			// What search engines may list is for owners to say.
			const hasOwn = existsSync(new URL('robots.txt', config.publicDir));
			return [list, ...(hasOwn ? [] : [robots]), ...(isKnown ? routesForOthers : [])];
		},
		setup() {
			// Pictures are drawn without the fonts of the machine, whichever it has.
			process.env['FONTCONFIG_FILE'] ??= programFile('sharing/fonts.conf');
		},
		hooks: { 'part:seal': addMarkdownCopies },
	});
}
