import { parseArgs } from 'node:util';
import { AstroError } from 'astro/errors';
import { closest } from '../lib/closest.ts';

/**
 * Reads what is asked for behind `npm run build --` and `npm run dev --`. Options of Astro's own are left to it.
 * Takes the arguments behind the command. Throws an `AstroError` that says what to write.
 */
export function readArguments(args: readonly string[]): BuildArguments {
	const { values, positionals } = parseArgs({
		args: [...args],
		strict: false,
		allowPositionals: true,
		options: {
			shard: { type: 'string' },
			force: { type: 'boolean' },
			...Object.fromEntries(valuesOfAstro.map((name) => [name, { type: 'string' as const }])),
		},
	});
	const shard = typeof values['shard'] === 'string' ? readShard(values['shard']) : undefined;
	if ('shard' in values && !shard) throw wrongShard(String(values['shard']));
	return { topics: positionals, force: values['force'] === true, shard };
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

/** Refuses topics that there are not, by name. */
export function checkTopicNames(names: readonly string[], topics: readonly string[]): void {
	const unknown = names.filter((name) => !topics.includes(name));
	if (unknown.length === 0) return;
	const lines = unknown.map((name) => {
		const meant = closest(name, topics);
		return `There is no topic “${name}”${meant ? ` → write “${meant}”` : ''}`;
	});
	throw new AstroError(lines.join('\n'), 'A topic is named by its folder in content/docs.');
}

/** The options of Astro that have a value. */
const valuesOfAstro = ['host', 'port', 'config', 'root', 'mode', 'site', 'base', 'outDir'];

/** What is asked for. */
export interface BuildArguments {
	/** The topics to serve in dev; all if there are none. */
	topics: readonly string[];
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
