import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { devCommand } from '../../src/lib/run.ts';
import { startGroup } from '../bench/build/group.ts';

/**
 * Starts `astro dev`, or another `command` like it, in a folder, at a `port` or any that is free. Returns its
 * address, without a slash at the end, when it answers at `path`, what it has printed, and what ends it.
 */
export async function startDev(
	root: string,
	path: string,
	command = devCommand,
	port?: number
): Promise<DevServer> {
	port ??= await freePort();
	const { child, end } = startGroup([...command, '--port', String(port)], {
		cwd: root,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let text = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
	}
	const address = `http://localhost:${port}`;
	await untilAnswered(address + path, child);
	return { address, port, printed: () => text, end };
}

async function untilAnswered(address: string, server: ChildProcess): Promise<void> {
	while (server.exitCode === null && server.signalCode === null) {
		const answer = await fetch(address).catch(() => undefined);
		if (answer?.ok) return;
		await wait(50);
	}
	throw new Error(`The server for development ended with ${server.exitCode ?? server.signalCode}.`);
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** A server that is running. */
export interface DevServer {
	address: string;
	port: number;
	printed: () => string;
	end: () => void;
}
