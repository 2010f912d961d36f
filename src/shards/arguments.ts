/** Where shards are built, and looked for. */
export const shardsFolder = 'dist-shards';

/**
 * Reads from the arguments of a build which part of it is asked for: `--shard 1/2`, or `--join`, which
 * may name the folder that the shards stand in. Returns nothing for a build in one piece.
 *
 * Throws an error that says what to write if the arguments are wrong.
 */
export function readTask(args: readonly string[]): Task | undefined {
	const shard = valueOf(args, '--shard');
	const folder = valueOf(args, '--join');
	if (shard !== undefined && folder !== undefined) {
		throw new Error('A build is either of a shard or a join → leave --shard or --join out');
	}
	if (folder !== undefined) {
		return { kind: 'join', folder: folder || shardsFolder };
	}
	return shard === undefined ? undefined : readShard(shard);
}

function readShard(shard: string): Task {
	const [, number, count] = /^(\d+)\/(\d+)$/.exec(shard)?.map(Number) ?? [];
	if (!number || !count || number > count) {
		throw new Error(`“${shard}” is no shard → write --shard 1/2 for the first of two`);
	}
	return { kind: 'shard', number, count };
}

/** What follows an option, or stands behind its `=`; empty if nothing does. */
function valueOf(args: readonly string[], option: string): string | undefined {
	const place = args.findIndex((one) => one === option || one.startsWith(`${option}=`));
	const found = args[place];
	if (found === undefined) return undefined;
	if (found !== option) return found.slice(option.length + 1);
	const next = args[place + 1] ?? '';
	return next.startsWith('-') ? '' : next;
}

/** The folder that a shard is built in, below the project's. */
export const shardFolder = ({ number, count }: { number: number; count: number }): string =>
	`${shardsFolder}/${number}-of-${count}`;

/** What a build is to do. */
export type Task = ShardTask | JoinTask;

/** To render the topics of a shard, by its number, from 1 on, of so many. */
export interface ShardTask {
	kind: 'shard';
	number: number;
	count: number;
}

/** To join the shards that stand in a folder, by its path below the project's. */
export interface JoinTask {
	kind: 'join';
	folder: string;
}
