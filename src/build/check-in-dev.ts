import { spawn, type ChildProcess } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import type { AstroIntegration, HookParameters } from 'astro';
import { programFile } from '../lib/program.ts';
import { newProblems } from './new-problems.ts';

/**
 * Prints what is wrong with the content when the first page has been shown, and after an edit what is wrong anew. It stops
 * nothing: the page that an author is writing may be broken for a while. A process of its own looks for it, since pages
 * are asked for meanwhile.
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
						// A page that comes or goes concerns the links of all topics.
						const isOfOne = folder === 'docs' && event === 'change' && path.length > 0;
						checks.plan(isOfOne ? slug : undefined);
					});
				});
				server.httpServer?.once('close', () => checks.stop());
			},
		},
	};
}

/** Milliseconds without an edit after which it is checked: the page is shown first. */
const delay = 1000;

/** Checks content in processes, one at a time: all topics, or those that were edited since the last began. */
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
		/** Plans a check of a topic, or of all. */
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
