import { spawn } from 'node:child_process';
import { AstroError } from 'astro/errors';
import type { Problem } from '../../lib/problems.ts';

/**
 * Renders shares of topics in processes of Astro, as many side by side as `processes`. Each seals the parts of its
 * share. Returns what was found wrong with the content. Throws an `AstroError` with what a process printed if it
 * fails otherwise.
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

/** Tells the process that renders a share from the one that started it. */
const shareVariable = 'RENDER_SHARE';

/** Whether this process renders a share of the topics for another. */
export const isShareProcess = (): boolean => process.env[shareVariable] !== undefined;

/** Tells the process that started this one how far it is. */
export const tellParent = (message: ShareMessage): unknown => process.send?.(message);

type ShareMessage = { sealed: string } | { problems: Problem[] };
