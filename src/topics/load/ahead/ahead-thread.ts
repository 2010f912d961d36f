import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { workerData } from 'node:worker_threads';
import type { AstroConfig, AstroInlineConfig } from 'astro';
import { getViteConfig } from 'astro/config';
import { standBack } from '../../../lib/start-thread.ts';
import { renderOptions } from '../page-renderer.ts';
import { renderPage } from '../render-page.ts';
import { renderAhead, type AheadSettings } from './render-ahead.ts';

/**
 * The program of a thread that renders the texts of pages ahead. What pages are rendered with, features add
 * to the config; it cannot be sent to a thread, so the config is set up here once more.
 */
standBack();
const work = workerData as AheadSettings;
const { root, ...given } = work.settings as SiteSettings;
const options = renderOptions(await setUpConfig());

if (options) {
	renderAhead(work, ({ file: path, data }) => {
		const file = new URL(encodeURI(path), root);
		try {
			return renderPage(readFileSync(file, 'utf8'), { data, file }, options);
		} catch {
			// Who looks at the page says what is wrong with it.
			return undefined;
		}
	});
}

/** Sets up the config of a site as a build does. */
async function setUpConfig(): Promise<AstroConfig> {
	let ready: AstroConfig | undefined;
	const take = {
		name: 'topics:ahead',
		hooks: {
			'astro:config:done': ({ config }: { config: AstroConfig }) => void (ready = config),
		},
	};
	const site: AstroInlineConfig = {
		...given,
		root: fileURLToPath(root),
		logLevel: 'silent',
		integrations: [take],
	};
	const setUp = getViteConfig({}, site);
	await setUp({ mode: 'production', command: 'build' });
	if (!ready) throw new Error('The config was not set up.');
	return ready;
}

/** What a build may have been told of the site besides its config. */
export interface SiteSettings {
	/** The address of its folder. */
	root: string;
	base: string;
	site?: string;
}
