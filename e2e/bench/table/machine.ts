import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os';

/** Says in one line what a benchmark ran on. */
export function describeMachine(): string {
	const gigabytes = Math.round(totalmem() / 2 ** 30);
	const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() || 'of an unnamed kind';
	return `${availableParallelism()} processors (${model}), ${gigabytes} GB, ${type()} ${release()} ${arch()}, Node ${process.versions.node}`;
}
