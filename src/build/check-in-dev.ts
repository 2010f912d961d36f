import { spawn } from 'node:child_process';
import type { AstroIntegration, HookParameters } from 'astro';
import { programFile } from '../lib/program.ts';

/**
 * Prints what is wrong with the content when the first page has been shown. It stops nothing: the page that an
 * author is writing may be broken for a while. A process of its own looks for it, since pages are asked for meanwhile.
 */
export function checkInDev(): AstroIntegration {
	return {
		name: 'build:check-in-dev',
		hooks: {
			'astro:server:setup'({ server }) {
				afterFirstAnswer(server, () => {
					const child = spawn(process.execPath, [programFile('build/check-process.ts')], {
						stdio: ['ignore', 'inherit', 'inherit'],
					});
					server.httpServer?.once('close', () => child.kill());
				});
			},
		},
	};
}

/** Does something when a server has answered for the first time, or nobody has asked for a while. */
function afterFirstAnswer({ middlewares, httpServer }: Server, act: () => void): void {
	let isDone = false;
	const actOnce = () => {
		if (!isDone) act();
		isDone = true;
	};
	middlewares.use((_, response, next) => {
		if (!isDone) response.once('close', actOnce);
		next();
	});
	httpServer?.once('listening', () => setTimeout(actOnce, 20_000).unref());
}

type Server = HookParameters<'astro:server:setup'>['server'];
