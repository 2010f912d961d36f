import { spawn } from 'node:child_process';
import { AstroError } from 'astro/errors';
import type { Problem } from '../../lib/problems.ts';

/**
 * Renders shares of topics in child processes, up to `processes` of them at a time. Each seals the parts of its share and calls `onSealed`
 * for each topic. Returns the problems with the content. If a process fails for another reason, throws an `AstroError` with
 * its output.
 */
export async function renderShares(
	shares: readonly (readonly string[])[],
	processes: number,
	onSealed: () => void
): Promise<Problem[]> {
	const queue = shares.values();
	const problems: Problem[] = [];
	const work = async () => {
		for (const share of queue) problems.push(...(await renderShare(share, onSealed)));
	};
	await Promise.all(Array.from({ length: processes }, work));
	return problems;
}

function renderShare(topics: readonly string[], onSealed: () => void): Promise<Problem[]> {
	const child = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
		env: { ...process.env, TOPICS: topics.join('/'), [shareVariable]: 'yes' },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
	});
	let problems: Problem[] = [];
	let printed = '';
	const keepEnd = (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-20_000));
	child.stdout?.on('data', keepEnd);
	child.stderr?.on('data', keepEnd);
	child.on('message', (message: ShareMessage) => {
		if ('sealed' in message) onSealed();
		else problems = message.problems;
	});
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0 || problems.length > 0) resolve(problems);
			else reject(new AstroError(`Some topics could not be rendered:\n\n${printed}`));
		});
	});
}

/** The environment variable that marks a child process. */
const shareVariable = 'RENDER_SHARE';

/** Whether this is a child process that renders a share of the topics. */
export const isShareProcess = (): boolean => process.env[shareVariable] !== undefined;

/** Sends a message to the parent process. */
export const tellParent = (message: ShareMessage): unknown => process.send?.(message);

type ShareMessage = { sealed: string } | { problems: Problem[] };
