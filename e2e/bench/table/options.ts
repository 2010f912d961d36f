import { parseArgs } from 'node:util';
import { parts, type Part } from './measures.ts';

/**
 * Reads what was asked of the table: `[peers] [--topics 1,143,1430] [--rounds 3] [--only build,view]
 * [--limit SECONDS]`. Throws what is wrong with it.
 */
export function readOptions(args: readonly string[]): Options {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			topics: { type: 'string', default: '1,143,1430' },
			rounds: { type: 'string', default: '3' },
			limit: { type: 'string', default: '600' },
			only: { type: 'string', default: Object.keys(parts).join() },
			sites: { type: 'string' },
		},
	});
	return {
		withPeers: positionals.includes('peers'),
		topics: values.topics.split(',').map((one) => positive('--topics', one)),
		rounds: positive('--rounds', values.rounds),
		limit: positive('--limit', values.limit),
		only: values.only.split(',').map(readPart),
		...(values.sites ? { sites: values.sites.split(',') } : {}),
	};
}

function positive(option: string, text: string): number {
	const number = Number(text);
	if (Number.isInteger(number) && number > 0) return number;
	throw new Error(`${option} takes whole numbers above 0, not “${text}”.`);
}

function readPart(text: string): Part {
	if (text in parts) return text as Part;
	throw new Error(`--only takes ${Object.keys(parts).join(', ')}, not “${text}”.`);
}

/** What was asked for. */
export interface Options {
	/** Whether other generators are measured, too. */
	withPeers: boolean;
	/** Names of the contenders to measure; all of them if left out. */
	sites?: readonly string[];
	topics: readonly number[];
	rounds: number;
	/** The most seconds that a build may take. */
	limit: number;
	only: readonly Part[];
}
