import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withMorePages } from '../lib/pages/more-pages.ts';
import { readTask, shardFolder, type Task } from './arguments.ts';
import { joinShards } from './join.ts';
import { describeState } from './state.ts';
import { dropHooksAfter } from './build-hooks.ts';
import { writeManifest } from './manifest.ts';

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
	const morePages: string[] = [];
	return {
		name,
		hooks: {
			'astro:config:setup'({ command, config, updateConfig }) {
				if (command !== 'build') return;
				process.env['TOPIC_SHARD'] = `${task.number}/${task.count}`;
				root = config.root;
				if (task.kind === 'shard') updateConfig({ outDir: new URL(`${shardFolder(task)}/`, root) });
			},
			async 'astro:config:done'({ config }) {
				state = await describeState(config.root, [String(config.site), config.base]);
				// By now all of them are in the list, those of Starlight's plugins, too.
				if (task.kind === 'shard') dropHooksAfter(config.integrations, name);
				else withMorePages(config.integrations, name, morePages);
			},
			// Before others look at the pages: some begin while the build goes on.
			async 'astro:build:generated'({ dir, logger }) {
				if (task.kind === 'shard') return;
				const from = fileURLToPath(new URL(`${task.folder}/`, root));
				const joined = await joinShards(from, fileURLToPath(dir), state);
				morePages.push(...joined.pages);
				logger.info(`Took the pages of ${joined.shards} shards.`);
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
