import { parseArgs } from 'node:util';
import { AstroError } from 'astro/errors';

/**
 * Reads what is asked for behind `npm run build --`. Options of Astro's own are left to it.
 * Takes the arguments behind the command. Throws an `AstroError` that says what to write.
 */
export function readArguments(args: readonly string[]): BuildArguments {
	const { values } = parseArgs({
		args: [...args],
		strict: false,
		allowPositionals: true,
		options: {
			shard: { type: 'string' },
			force: { type: 'boolean' },
		},
	});
	const shard = typeof values['shard'] === 'string' ? readShard(values['shard']) : undefined;
	if ('shard' in values && !shard) throw wrongShard(String(values['shard']));
	return { force: values['force'] === true, shard };
}

function readShard(text: string): Shard | undefined {
	const [number, count] = /^[1-9]\d*\/[1-9]\d*$/.test(text) ? text.split('/').map(Number) : [];
	return number && count && number <= count ? { number, count } : undefined;
}

const wrongShard = (text: string): AstroError =>
	new AstroError(
		`--shard ${text} says no share of the topics.`,
		'Write the number of the share and how many there are: --shard 1/4'
	);

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
