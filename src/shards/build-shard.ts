import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { stayBelow } from '../lib/pages/kept-files.ts';
import { wrapPrerenderer } from '../lib/pages/prerenderer.ts';
import { beginShard } from '../lib/pages/work-in-shards.ts';
import { listTopics } from '../topics/check/content-folder.ts';
import { shardOf } from '../topics/shard.ts';
import { shardFolder, type ShardTask } from './arguments.ts';
import { dropHooksAfter } from './build-hooks.ts';
import { cutShards } from './cut-shards.ts';
import { keptFolder, writeManifest } from './manifest.ts';
import { pagesOfTopics } from './pages-of-topics.ts';
import { describeState } from './state.ts';

/** Has a build render the topics of a shard, into a folder of its own. */
export function buildShard(name: string, task: ShardTask): AstroIntegration {
	let isBuild: boolean;
	let state: string;
	return {
		name,
		hooks: {
			'astro:config:setup'({ command, config: { root }, updateConfig }) {
				// A thread that sets up the config once more builds nothing.
				isBuild = command === 'build' && isMainThread;
				if (!isBuild) return;
				process.env['TOPIC_SHARD'] = shardOf(cutShards(listTopics(root), task.count), task.number);
				const outDir = new URL(`${shardFolder(task)}/`, root);
				updateConfig({ outDir });
				beginShard(fileURLToPath(new URL(keptFolder, outDir)));
				stayBelow(keptFolder);
			},
			'astro:config:done'({ config: { root, site, base, integrations } }) {
				if (!isBuild) return;
				state = describeState(root, [String(site), base]);
				// By now all of them are in the list, those of Starlight's plugins, too.
				dropHooksAfter(integrations, name);
			},
			'astro:build:start'({ setPrerenderer }) {
				wrapPrerenderer(setPrerenderer, pagesOfTopics);
			},
			async 'astro:build:done'({ dir, logger, pages }) {
				const addresses = pages.map(({ pathname }) => pathname);
				await writeManifest(fileURLToPath(dir), { ...task, state, pages: addresses });
				logger.info(`Rendered shard ${task.number} of ${task.count} into ${shardFolder(task)}.`);
			},
		},
	};
}
