import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { stayBelow } from '../lib/pages/kept-files.ts';
import { withMorePages } from '../lib/pages/more-pages.ts';
import { wrapPrerenderer } from '../lib/pages/prerenderer.ts';
import { beginShard } from '../lib/pages/shard-build.ts';
import { listTopics } from '../topics/check/content-folder.ts';
import { keptPlace } from '../topics/load/rendering-inputs.ts';
import { noTopics, shardOf } from '../topics/shard.ts';
import { readTask, shardFolder, type Task } from './arguments.ts';
import { dropHooksAfter } from './build-hooks.ts';
import { cutShards } from './cut-shards.ts';
import { pagesOfTopics } from './pages-of-topics.ts';
import { compareShared, findShards, takeFiles, takeKept } from './join.ts';
import { keptFolder, writeManifest, type FoundShard } from './manifest.ts';
import { describeState } from './state.ts';

/**
 * Has a large library built in parts, on several machines at once, and joined.
 *
 * `npm run build -- --shard 1/2` renders the pages of a part of the topics. `npm run build -- --join`
 * renders what tells about all topics, takes the pages of all shards, and does once what every build
 * does at its end: checks links, makes the search index, the service worker and so on.
 *
 * Stands behind the integration that renders pages and before all that look at them: at the end of a
 * build the pages have to be there.
 */
export default function shards(): AstroIntegration {
	const task = readTask(process.argv);
	return task ? buildInParts(task) : { name: 'shards', hooks: {} };
}

function buildInParts(task: Task): AstroIntegration {
	const name = 'shards';
	let state: string;
	let root: URL;
	let config: AstroConfig;
	/** Those that are joined. */
	let shards: FoundShard[] = [];
	const morePages: string[] = [];
	return {
		name,
		hooks: {
			'astro:config:setup'({ command, config, updateConfig }) {
				if (command !== 'build') return;
				root = config.root;
				if (task.kind === 'join') {
					process.env['TOPIC_SHARD'] = noTopics;
					return;
				}
				process.env['TOPIC_SHARD'] = shardOf(cutShards(listTopics(root), task.count), task.number);
				const outDir = new URL(`${shardFolder(task)}/`, root);
				updateConfig({ outDir });
				beginShard(fileURLToPath(new URL(keptFolder, outDir)));
				stayBelow(keptFolder);
			},
			async 'astro:config:done'(options) {
				config = options.config;
				state = await describeState(config.root, [String(config.site), config.base]);
				// By now all of them are in the list, those of Starlight's plugins, too.
				if (task.kind === 'shard') dropHooksAfter(config.integrations, name);
				else withMorePages(config.integrations, name, morePages);
			},
			// Before others look at the pages, and at what they know of them.
			async 'astro:build:start'({ logger, setPrerenderer }) {
				if (task.kind === 'shard') {
					wrapPrerenderer(setPrerenderer, pagesOfTopics);
					return;
				}
				const site = fileURLToPath(config.outDir);
				shards = await findShards(fileURLToPath(new URL(`${task.folder}/`, root)), state);
				takeFiles(shards, site);
				takeKept(shards, site, (name) => keptPlace(name, config));
				morePages.push(...new Set(shards.flatMap(({ pages }) => pages)));
				logger.info(`Took the pages of ${shards.length} shards.`);
			},
			'astro:build:generated'({ dir }) {
				compareShared(shards, fileURLToPath(dir));
			},
			async 'astro:build:done'({ dir, logger, pages }) {
				if (task.kind === 'join') return;
				const addresses = pages.map(({ pathname }) => pathname);
				await writeManifest(fileURLToPath(dir), { ...task, state, pages: addresses });
				logger.info(`Rendered shard ${task.number} of ${task.count} into ${shardFolder(task)}.`);
			},
		},
	};
}
