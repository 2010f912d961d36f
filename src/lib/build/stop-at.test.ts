import { expect, onTestFinished, test, vi } from 'vitest';
import { endAtRefusal, stopAt } from './stop-at.ts';

test('a refusal ends the program with its own words alone, any other error is thrown', async () => {
	onTestFinished(() => void vi.restoreAllMocks());
	const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
	let said = '';
	const write = (text: unknown, written?: unknown) => {
		said += String(text);
		if (typeof written === 'function') written();
		return true;
	};
	vi.spyOn(process.stderr, 'write').mockImplementation(write);
	const problem = {
		file: 'content/docs/a/index.mdx',
		line: 3,
		message: 'is wrong',
		fix: 'mend it',
	};
	await endAtRefusal(async () => stopAt([problem]));
	expect(exit.mock.calls).toEqual([[1]]);
	expect(said).toBe(
		'\nThe content has 1 problem, so the site was not built.\n\ncontent/docs/a/index.mdx:3 is wrong → mend it\n\n' +
			'Each line names the file, the line and the edit that fixes it.\n'
	);
	await expect(endAtRefusal(() => Promise.reject(new Error('other')))).rejects.toThrow('other');
	expect(exit).toHaveBeenCalledOnce();
});
