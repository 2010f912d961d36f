import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import type { AstroConfig, AstroIntegration } from 'astro';
import { withMorePages } from '../lib/pages/more-pages.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';
import { joining } from '../topics/shard.ts';
import type { JoinTask } from './arguments.ts';
import type { FoundShard } from './manifest.ts';
import { describeState } from './state.ts';
import { compareShared, findShards, takeFiles, takeKept } from './take-shards.ts';

/** Has a build take the pages of topics from shards, and render what tells about all topics. */
export function joinShards(name: string, task: JoinTask): AstroIntegration {
	let isBuild: boolean;
	let config: AstroConfig;
	let shards: FoundShard[];
	return {
		name,
		hooks: {
			'astro:config:setup'({ command }) {
				// A thread that sets up the config once more builds nothing.
				isBuild = command === 'build' && isMainThread;
				if (isBuild) process.env['TOPIC_SHARD'] = joining;
			},
			// Before anything of the last site is removed.
			async 'astro:config:done'(options) {
				config = options.config;
				if (!isBuild) return;
				const { root, site, base, integrations } = config;
				const state = describeState(root, [String(site), base]);
				shards = await findShards(fileURLToPath(new URL(`${task.folder}/`, root)), state);
				// By now all of them are in the list, those of Starlight's plugins, too.
				const pages = new Set(shards.flatMap((shard) => shard.pages));
				withMorePages(integrations, name, [...pages]);
			},
			// Before others look at the pages, and at what is known of them.
			'astro:build:start'({ logger }) {
				const site = fileURLToPath(config.outDir);
				takeFiles(shards, site);
				takeKept(shards, site, (file) => keptPlace(file, config));
				logger.info(`Took the pages of ${shards.length} shards.`);
			},
			'astro:build:generated'({ dir }) {
				compareShared(shards, fileURLToPath(dir));
			},
		},
	};
}
