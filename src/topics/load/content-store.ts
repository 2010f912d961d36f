import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import type { AstroConfig, AstroIntegration } from 'astro';
import * as devalue from 'devalue';
import { handOver } from '../../lib/hand-over.ts';
import type { SiteSettings } from './ahead/ahead-thread.ts';
import { PagesAhead, pagesAhead } from './ahead/pages-ahead.ts';
import { showPages } from './edited-pages.ts';
import { LaterPages, renderOptions } from './page-renderer.ts';

/**
 * Has pages read Astro's content store from its file when they are rendered, with the plain pages among
 * its entries rendered when they are looked at.
 *
 * Astro writes the whole store into a module as one string. The engine that compiles it takes a time that
 * grows with the square of the string: in a library of 1,430 topics it took longer than all else.
 */
export function contentStore(): AstroIntegration {
	let command: string;
	let ahead: PagesAhead | undefined;
	return {
		name: 'topics:content-store',
		hooks: {
			'astro:config:setup'(options) {
				command = options.command;
				options.updateConfig({ vite: { plugins: [storeModule] } });
			},
			// By now all features have added their plugins.
			'astro:config:done'({ config }) {
				// Where Astro puts it: content/paths.js.
				const folder = command === 'dev' ? new URL('.astro/', config.root) : config.cacheDir;
				const file = new URL('data-store.json', folder);
				if (command === 'dev') takeOverBuilt(config, file);
				const options = renderOptions(config);
				if (command === 'build' && canRenderAhead()) ahead = pagesOf(config);
				pagesAhead.give(ahead);
				const pages = options && new LaterPages(config.root, options, command === 'dev', ahead);
				store.give(() => readStore(file, pages));
			},
			'astro:build:generated'({ logger }) {
				if (ahead?.taken) logger.info(`Rendered the texts of ${ahead.taken} pages ahead.`);
			},
			'astro:server:setup'({ server }) {
				const { hot } = server.environments.client;
				showPages.give(() => hot.send({ type: 'full-reload', path: '*' }));
			},
		},
	};
}

/**
 * Takes over what a build has loaded, if nothing was loaded in dev yet. What has changed since is loaded
 * anew, and everything if the config is another; where the server listens makes no other content.
 */
function takeOverBuilt({ cacheDir, server }: AstroConfig, file: URL): void {
	const built = new URL('data-store.json', cacheDir);
	if (existsSync(file) || !existsSync(built)) return;
	const collections = devalue.parse(readFileSync(built, 'utf8')) as Map<
		string,
		Map<string, unknown>
	>;
	// As Astro stores it: content/content-layer.js.
	const settings = collections.get('meta::meta');
	const config = settings?.get('astro-config-digest');
	if (typeof config !== 'string') return;
	settings?.set('astro-config-digest', JSON.stringify({ ...JSON.parse(config), server }));
	mkdirSync(new URL('./', file), { recursive: true });
	writeFileSync(file, devalue.stringify(collections));
}

/**
 * Whether a thread would set up the same config: it takes the one of the project's folder, not one that a
 * build is told to take in its place. The thread itself starts no other.
 */
const canRenderAhead = (): boolean => isMainThread && !process.argv.includes('--config');

function pagesOf({ root, base, site }: AstroConfig): PagesAhead {
	const settings: SiteSettings = { root: root.href, base, ...(site !== undefined && { site }) };
	return new PagesAhead(new URL('ahead/ahead-thread.ts', import.meta.url), settings);
}

/** Reads the store, as a map of collections. */
const store = handOver<() => Map<string, Collection>>('content-store');

/** Takes the place of Astro's module: `content/vite-plugin-content-virtual-mod.js`. */
const storeModule = {
	name: 'topics:content-store',
	enforce: 'pre' as const,
	load: {
		order: 'pre' as const,
		filter: { id: /^\0astro:data-layer-content$/ },
		handler: () => ({
			code:
				`import { handOver } from ${JSON.stringify(fileURLToPath(handOverModule))};\n` +
				`export default handOver('content-store').take()();`,
			map: null,
			moduleSideEffects: false,
			// As Astro marks its own modules: core/build/incremental-metadata.js.
			meta: { astroIncremental: { kind: 'content-data' } },
		}),
	},
};

const handOverModule = new URL('../../lib/hand-over.ts', import.meta.url);

function readStore(file: URL, pages: LaterPages | undefined): Map<string, Collection> {
	const collections = devalue.parse(readFileSync(file, 'utf8')) as Map<string, Collection>;
	const bundled = new Set<string>();
	for (const entry of collections.get('docs')?.values() ?? []) {
		const { data, filePath, deferredRender } = entry;
		if (deferredRender) bundled.add(filePath ?? '');
		if (!filePath?.endsWith('.mdx') || deferredRender) continue;
		if (pages) entry.rendered = pages.page(filePath, data);
	}
	bundledPages.give(bundled);
	return collections;
}

/** The pages that are left to the bundler, by the paths of their files. */
export const bundledPages = handOver<ReadonlySet<string>>('bundled-pages');

type Collection = Map<string, StoredEntry>;

/** An entry as Astro stores it: content/data-store.d.ts. */
interface StoredEntry {
	data: Record<string, unknown>;
	filePath?: string;
	deferredRender?: boolean;
	rendered?: unknown;
}
