import { setImmediate } from 'node:timers/promises';
import type { AstroConfig, AstroIntegration, HookParameters } from 'astro';
import { formatProblem } from '../lib/problems.ts';
import { listTopics } from '../topics/check/content-folder.ts';
import { loadedTopics } from '../topics/loaded.ts';
import { checkContent } from './check-content.ts';

/**
 * Prints what is wrong with the content when the first page has been shown. It stops nothing: the page that an
 * author is writing may be broken for a while.
 */
export function checkInDev(): AstroIntegration {
	let config: AstroConfig;
	return {
		name: 'build:check-in-dev',
		hooks: {
			'astro:config:done'(options) {
				config = options.config;
			},
			'astro:server:setup'({ server, logger }) {
				afterFirstPage(server, async () => {
					for (const topic of loadedTopics() ?? listTopics(config.root)) {
						const { problems } = await checkContent(config, { topics: [topic], sealed: [] });
						problems.forEach((problem) => logger.error(formatProblem(problem)));
						// Pages are asked for meanwhile.
						await setImmediate();
					}
				});
			},
		},
	};
}

/** Does something when a server has answered for the first time, or nobody has asked for a while. */
function afterFirstPage({ middlewares }: Server, act: () => Promise<void>): void {
	let isDone = false;
	const actOnce = () => {
		if (!isDone) void act();
		isDone = true;
	};
	middlewares.use((_, response, next) => {
		if (!isDone) response.once('close', actOnce);
		next();
	});
	setTimeout(actOnce, 10_000).unref();
}

type Server = HookParameters<'astro:server:setup'>['server'];
