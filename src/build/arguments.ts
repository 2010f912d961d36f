import { parseArgs } from 'node:util';

/**
 * Reads what is asked for behind `npm run build --`. Options of Astro's own are left to it.
 * Takes the arguments behind the command. Throws an error that says what is wrong.
 */
export function readArguments(args: readonly string[]): BuildArguments {
	const { shard, force } = parseArgs({ args: [...args], options }).values;
	return { force, shard: shard === undefined ? undefined : readShard(shard) };
}

/** How a build is called. */
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
	throw new Error(`--shard ${text} says no share of the topics, as --shard 1/4 does`);
}

/** What is asked for. */
export interface BuildArguments {
	/** Whether parts of earlier builds count for nothing. */
	force: boolean;
	/** The share of the missing parts to render, without joining a site. */
	shard: Shard | undefined;
}

/** One of several shares. */
export interface Shard {
	/** From 1 on. */
	number: number;
	count: number;
}
