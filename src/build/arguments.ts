import { parseArgs } from 'node:util';

/**
 * Parses the arguments of `npm run build --`. Astro's own options are accepted and left to Astro.
 * Takes the arguments after the command. Throws an `Error` that describes what is wrong with them.
 */
export function readArguments(args: readonly string[]): BuildArguments {
	const { shard, force } = parseArgs({ args: [...args], options }).values;
	return { force, shard: shard === undefined ? undefined : readShard(shard) };
}

/** The usage line of the build command. */
export const buildUsage = 'Usage: npm run build -- [--folder] [--force] [--shard N/COUNT]';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
	...{ shard: text, force: { ...flag, default: false }, folder: flag, pdf: flag },
	// https://docs.astro.build/en/reference/cli-reference/#common-flags
	...{ base: text, config: text, mode: text, outDir: text, root: text, site: text },
	...{ devOutput: flag, json: flag, silent: flag, verbose: flag },
};

function readShard(text: string): Shard {
	const [number, count] = /^[1-9]\d*\/[1-9]\d*$/.test(text) ? text.split('/').map(Number) : [];
	if (number && count && number <= count) return { number, count };
	throw new Error(`--shard ${text} is not a share of the topics such as --shard 1/4`);
}

/** The options of a build. */
export interface BuildArguments {
	/** Whether to render all topics, even those that have a part. */
	force: boolean;
	/** Render only this share of the missing parts, without joining a site. */
	shard: Shard | undefined;
}

/** One of several shares of the topics. */
export interface Shard {
	/** Starts at 1. */
	number: number;
	count: number;
}
