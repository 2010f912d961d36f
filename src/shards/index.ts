import type { AstroIntegration, HookParameters } from 'astro';
import { isBelow } from '../lib/is-below.ts';
import { readTask, shardsFolder } from './arguments.ts';
import { buildShard } from './build-shard.ts';
import { joinShards } from './join-shards.ts';

/**
 * Has a large library built in parts, on several machines at once, and joined.
 *
 * `npm run build -- --shard 1/2` renders the pages of a part of the topics, and works out what can be told of each page
 * by itself. `npm run build -- --join` renders what tells about all topics, takes the pages of all shards with what is
 * known of them, and does once what every build does at its end: checks links, joins the search index, makes the
 * service worker and so on.
 *
 * Stands behind the integration that renders pages and before all that look at them.
 */
export default function shards(): AstroIntegration {
	const name = 'shards';
	const task = readTask(process.argv);
	if (!task) return { name, hooks: { 'astro:config:setup': leaveUnwatched } };
	return task.kind === 'shard' ? buildShard(name, task) : joinShards(name, task);
}

/** In dev, Vite would watch all files of shards that were built here, and take twice as long to start. */
function leaveUnwatched({ config, updateConfig }: HookParameters<'astro:config:setup'>): void {
	const ignored = [isBelow(new URL(`${shardsFolder}/`, config.root))];
	updateConfig({ vite: { server: { watch: { ignored } } } });
}
