import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import { parseHistory } from './git-history.ts';

const folder = mkdtempSync(join(tmpdir(), 'vademecum-history-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The history and its gaps as a program sees them that starts now. */
async function read(project: string) {
	vi.resetModules();
	const { historyGaps, readHistory } = await import('./git-history.ts');
	const root = pathToFileURL(`${project}/`);
	return {
		days: [...readHistory(root)].map(([path, moment]) => `${path} ${moment.slice(0, 10)}`).sort(),
		gaps: historyGaps(root).map(({ message }) => message),
	};
}

const whole = join(folder, 'whole');
const git = (...args: string[]) =>
	execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
		cwd: whole,
		stdio: 'ignore',
	});

function commit(name: string, text: string, day: string): void {
	writeFileSync(join(whole, 'content/docs/gout', name), text);
	git('add', '.');
	const env = { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
	execFileSync(
		'git',
		['-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-m', 'Edit'],
		{ cwd: whole, env, stdio: 'ignore' }
	);
}

test('names the day of the newest commit of each file, and none that a history which was cut short makes up', async () => {
	mkdirSync(join(whole, 'content/docs/gout'), { recursive: true });
	git('init');
	commit('index.mdx', 'one', '2026-01-01');
	commit('overview.mdx', 'one', '2026-02-02');
	commit('management.mdx', 'one', '2026-03-03');
	expect(await read(whole)).toEqual({
		days: [
			'gout/index.mdx 2026-01-01',
			'gout/management.mdx 2026-03-03',
			'gout/overview.mdx 2026-02-02',
		],
		gaps: [],
	});

	git('clone', '--depth', '2', pathToFileURL(whole).href, join(folder, 'shallow'));
	expect(await read(join(folder, 'shallow'))).toEqual({
		days: ['gout/management.mdx 2026-03-03'],
		gaps: [expect.stringContaining('cut short')],
	});
});

test('a merge that settles a conflict is the last change of its files', async () => {
	const branch = join(folder, 'merge');
	mkdirSync(join(branch, 'content/docs/gout'), { recursive: true });
	const file = join(branch, 'content/docs/gout/index.mdx');
	const run = (day: string, ...args: string[]) =>
		spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
			cwd: branch,
			env: { ...process.env, GIT_COMMITTER_DATE: `${day}T12:00:00Z` },
		});
	const edit = (text: string, day: string) => {
		writeFileSync(file, text);
		run(day, 'add', '.');
		run(day, 'commit', '-m', 'Edit');
	};
	run('2026-01-01', 'init', '-b', 'main');
	edit('5 mg', '2026-01-01');
	run('2026-02-01', 'checkout', '-b', 'other');
	edit('7 mg', '2026-02-01');
	run('2026-03-01', 'checkout', 'main');
	edit('8 mg', '2026-03-01');
	run('2026-04-01', 'merge', 'other');
	edit('6 mg', '2026-04-01');
	expect((await read(branch)).days).toEqual(['gout/index.mdx 2026-04-01']);
});

test('a file that was edited since its last commit, or has none, has no day', async () => {
	writeFileSync(join(whole, 'content/docs/gout/management.mdx'), 'two');
	writeFileSync(join(whole, 'content/docs/gout/new page.mdx'), 'one');
	writeFileSync(join(whole, 'content/docs/gout/.DS_Store'), '');
	expect(await read(whole)).toEqual({
		days: [
			'gout/index.mdx 2026-01-01',
			'gout/management.mdx ',
			'gout/new page.mdx ',
			'gout/overview.mdx 2026-02-02',
		],
		gaps: [expect.stringMatching(/^has 2 files with changes that are not committed/)],
	});
});

test('a folder that git does not know has no days', async () => {
	expect(await read(mkdtempSync(join(folder, 'none-')))).toEqual({
		days: [],
		gaps: ['has no history of git, so no page says when it last changed'],
	});
});

test('knows the files of a site that stands in a folder of its repository', () => {
	const log = 'at:2026-11-24T10:00:00Z,a\n\nsub/folder/content/docs/gout/index.mdx\n';
	expect([...parseHistory(log)]).toEqual([['gout/index.mdx', '2026-11-24T10:00:00Z']]);
});
