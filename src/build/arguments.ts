import { parseArgs } from 'node:util';
import type { AstroError } from 'astro/errors';
import { errorFor } from '../lib/build/stop-at.ts';
import { writeInstead } from '../lib/closest.ts';

/**
 * Reads what is asked for behind `npm run build --`. Options of Astro's own are left to it.
 * Takes the arguments behind the command. Throws an `AstroError` that says what to write.
 */
export function readArguments(args: readonly string[]): BuildArguments {
	const { values, positionals, tokens } = parseArgs({
		args: [...args],
		strict: false,
		allowPositionals: true,
		tokens: true,
		options,
	});
	refuse([
		...tokens.flatMap((token) => (token.kind === 'option' ? unknownOption(token.rawName) : [])),
		...positionals.map((text) => `A build takes no “${text}” → take it out`),
	]);
	const shard = typeof values['shard'] === 'string' ? readShard(values['shard']) : undefined;
	if ('shard' in values && !shard) throw wrongShard(String(values['shard']));
	return { force: values['force'] === true, shard };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const ours = { shard: text, force: flag, folder: flag, pdf: flag };
/** Source: https://docs.astro.build/en/reference/cli-reference/#common-flags */
const ofAstro = {
	...{ base: text, config: text, mode: text, outDir: text, root: text, site: text },
	...{ devOutput: flag, json: flag, silent: flag, verbose: flag },
};
const options = { ...ours, ...ofAstro };

function unknownOption(written: string): string[] {
	const known = Object.keys(options).map((name) => `--${name}`);
	if (known.includes(written)) return [];
	const otherwise = `take it out; there are ${known.slice(0, Object.keys(ours).length).join(', ')}`;
	return [`A build has no option ${written} → ${writeInstead(written, known, otherwise)}`];
}

function refuse(wrong: readonly string[]): void {
	if (wrong.length > 0) throw errorFor(wrong.join('\n'), 'Nothing was built.');
}

function readShard(text: string): Shard | undefined {
	const [number, count] = /^[1-9]\d*\/[1-9]\d*$/.test(text) ? text.split('/').map(Number) : [];
	return number && count && number <= count ? { number, count } : undefined;
}

const wrongShard = (text: string): AstroError =>
	errorFor(
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
