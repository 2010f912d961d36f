import { spawn, type ChildProcess } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { programFile } from '../lib/program.ts';
import { newProblems } from './new-problems.ts';

/**
 * Prints the problems of the content once the first page has been served, and new problems after each edit. The server keeps
 * running, because a page may be broken for a while as it is written. The checks run in a separate process, so that pages
 * are still served in the meantime.
 */
export function checkInDev(): AstroIntegration {
	return {
		name: 'build:check-in-dev',
		hooks: {
			'astro:server:setup'({ server }) {
				const content = join(server.config.root, 'content');
				const checks = contentChecks();
				afterFirstAnswer(server, () => {
					checks.run();
					server.watcher.on('all', (event, file) => {
						const [folder = '', slug, ...path] = relative(content, file).split(sep);
						if (!/^(?:docs|about)$/.test(folder)) return;
						// A new or deleted page affects the links of all topics.
						const isOfOne = folder === 'docs' && event === 'change' && path.length > 0;
						checks.plan(isOfOne ? slug : undefined);
					});
				});
				server.httpServer?.once('close', () => checks.stop());
			},
		},
	};
}

/** How long to wait after the last edit before checking, in milliseconds. The page is served first. */
const delay = 1000;

/** Runs checks in separate processes, one at a time: for all topics, or for those edited since the last check started. */
function contentChecks() {
	let known: readonly string[] = [];
	let edited: Set<string> | undefined;
	let timer: NodeJS.Timeout | undefined;
	let child: ChildProcess | undefined;
	const run = () => {
		const topics = edited && [...edited];
		edited = new Set();
		const env = topics ? { ...process.env, TOPICS: topics.join('/') } : process.env;
		const started = spawn(process.execPath, [programFile('build/check-process.ts')], {
			env,
			stdio: ['ignore', 'inherit', 'pipe'],
		});
		child = started;
		let output = '';
		started.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
		started.once('close', (_, signal) => {
			child = undefined;
			if (signal) return;
			const { print, all } = newProblems(output, known, topics);
			for (const line of print) console.error(line);
			known = all;
		});
	};
	const runLater = () => {
		clearTimeout(timer);
		timer = setTimeout(() => (child ? runLater() : run()), delay);
	};
	return {
		run,
		/** Schedules a check of a topic, or of all topics. */
		plan(topic?: string) {
			edited = topic ? edited?.add(topic) : undefined;
			runLater();
		},
		stop() {
			clearTimeout(timer);
			child?.kill();
		},
	};
}

/** Calls `act` once the server has sent its first response, or after 20 seconds without a request. */
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
