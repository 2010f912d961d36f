/**
 * `npm run bench`: makes the one table (`table.ts`); with `peers`, beside other generators.
 * `npm run bench -- NAME` runs the benchmark that stands beside this file as `NAME.ts`.
 */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { endOnSignals } from './build/group.ts';

const [first = ''] = process.argv.slice(2);
const name = first === '' || first === 'peers' || first.startsWith('-') ? 'table' : first;
const file = new URL(`${name}.ts`, import.meta.url);

if (/^[a-z-]+$/.test(name) && name !== 'bench' && existsSync(file)) {
	endOnSignals();
	await import(file.href);
} else {
	const files = await readdir(new URL('.', import.meta.url));
	const names = files.flatMap((one) => /^([a-z-]+)\.ts$/.exec(one)?.[1] ?? []);
	console.error('Usage: npm run bench [-- peers]    or    npm run bench -- NAME');
	console.error(`There is: ${names.filter((one) => one !== 'bench').join(', ')}`);
	process.exitCode = 2;
}
