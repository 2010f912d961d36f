/**
 * `npm run bench -- shards [--topics 1430] [--shards 8] [--rounds 1]`: how long a library of made-up topics takes when
 * it is built in parts on several machines, beside a build in one piece. Each part is built here as on a machine of its
 * own, one after the other; what is told of all is the longest one and the join. Carrying files is not measured.
 */
import { parseArgs } from 'node:util';
import { shardsFolder } from '../../src/shards/arguments.ts';
import { measureBuild } from './build/measure.ts';
import { clearSite, removeSite } from './sites/clear-site.ts';
import { ours } from './sites/ours.ts';
import { describeMachine } from './table/machine.ts';
import { median } from './table/numbers.ts';

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		topics: { type: 'string', default: '1430' },
		shards: { type: 'string', default: '8' },
		rounds: { type: 'string', default: '1' },
	},
});
const count = Number(values.shards);
const site = await ours.prepare(Number(values.topics));
const whole: number[] = [];
const longest: number[] = [];
const joins: number[] = [];
try {
	for (let round = 1; round <= Number(values.rounds); round++) {
		whole.push(await build());
		await clearSite({ ...site, left: [shardsFolder] });
		const shards: number[] = [];
		for (let number = 1; number <= count; number++) {
			shards.push(await build('--shard', `${number}/${count}`));
			console.error(`shard ${number} of ${count}: ${shards.at(-1)?.toFixed(1)} s`);
		}
		longest.push(Math.max(...shards));
		joins.push(await build('--join'));
	}
} finally {
	await removeSite(site);
}
console.log(`${values.topics} topics, medians of ${values.rounds}; ${describeMachine()}`);
console.log(`in one piece: ${median(whole).toFixed(1)} s`);
console.log(
	`on ${count} machines: ${(median(longest) + median(joins)).toFixed(1)} s, ` +
		`of which the longest shard ${median(longest).toFixed(1)} s and the join ${median(joins).toFixed(1)} s`
);

/** Builds as after a fresh clone, with arguments; returns the seconds. */
async function build(...args: string[]): Promise<number> {
	const command = [...site.command, ...args];
	const measured = await measureBuild({ ...site, command }, { clean: true, limit: 3600 });
	if (!measured) throw new Error('A build takes more than an hour.');
	return measured.seconds;
}
