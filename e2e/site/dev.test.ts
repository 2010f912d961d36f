import { spawnSync } from 'node:child_process';
import { appendFile, copyFile, cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { devCommand } from '../../src/lib/run.ts';
import { prepareSite } from './build-site.ts';
import { startDev } from './dev-server.ts';
import { makeSmallTopic } from './topics.ts';

test.describe.configure({ timeout: 240_000 });

test('an author sees in dev what is wrong with the call and the content, and each edit: of texts, titles, the vocabulary, of what does not parse, of pages and topics', async ({
	page,
}) => {
	const root = await prepareSite(makeSmallTopic('gout', 'Gout'));
	const file = join(root, 'content/docs/gout/overview.mdx');
	const before = await readFile(file, 'utf8');
	await writeFile(
		join(root, 'content/docs/gout/sources.mdx'),
		'---\ntitle: Sources\ndescription: Where it comes from.\n---\n\nAs [@nobody2020] says.\n'
	);
	const misnamed = spawnSync(process.execPath, [...devCommand, 'goot'], {
		cwd: root,
		encoding: 'utf8',
	});
	expect(misnamed.status).toBe(2);
	expect(misnamed.stderr).toContain('There is no topic “goot” → write “gout”');
	const { address, printed, end } = await startDev(root, '/gout/overview/');
	try {
		await page.goto(`${address}/gout/overview/`);
		const content = page.locator('.sl-markdown-content');
		await page.waitForLoadState('networkidle');
		await writeFile(file, `${before}\n- Tophi are **chalky**: 10 mg.\n`);
		await expect(content).toContainText('Tophi are chalky: 10\u00A0mg.');
		expect(await content.textContent(), 'a number and its unit').toContain('10\u00A0mg');

		// A page that is still loading does not hear of a further edit: an author would load it again.
		const timeout = 2000;
		const shows = (expected: () => Promise<void>) =>
			expect(async () => {
				await expected().catch(() => page.reload());
				await expected();
			}).toPass({ timeout: 60_000 });
		const edit = async (text: string, expected: () => Promise<void>) => {
			await writeFile(file, text);
			await shows(expected);
		};
		await edit(before.replace(/^title: .*$/m, 'title: In short'), async () => {
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('In short', { timeout });
			await expect(content).not.toContainText('Tophi', { timeout });
		});
		await edit(`${before}\n- An <b>open tag.\n`, () =>
			expect(page.locator('vite-error-overlay')).toContainText('gout/overview.mdx:', { timeout })
		);
		await edit(`${before}\n- A <b>closed</b> tag, by SPX.\n`, () =>
			expect(content).toContainText('A closed tag, by SPX.', { timeout })
		);

		const term = '- term: statistical process\n  abbreviations: [SPX]\n';
		await appendFile(join(root, 'content/vocabulary.yml'), term);
		await shows(() =>
			expect(content.getByTitle('statistical process')).toHaveText('SPX', { timeout })
		);

		await expect
			.poll(printed, { timeout: 60_000 })
			.toContain('content/docs/gout/sources.mdx:6 cites “nobody2020”');

		// Pages and topics that come and go, as files and as folders.
		const docs = join(root, 'content/docs');
		const isAnswered = (path: string, status: number) =>
			expect
				.poll(async () => (await page.request.get(address + path)).status(), { timeout: 60_000 })
				.toBe(status);
		await copyFile(file, join(docs, 'gout/imaging.mdx'));
		await isAnswered('/gout/imaging/', 200);
		await cp(join(docs, 'gout'), join(root, 'tophi'), { recursive: true });
		await rename(join(root, 'tophi'), join(docs, 'tophi'));
		await isAnswered('/tophi/imaging/', 200);
		await rm(join(docs, 'gout/imaging.mdx'));
		await rm(join(docs, 'tophi'), { recursive: true });
		await isAnswered('/gout/imaging/', 404);
		await isAnswered('/tophi/overview/', 404);
	} finally {
		end();
		await rm(root, { recursive: true, force: true });
	}
});
