import { appendFile, copyFile, cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'playwright/test';
import { prepareSite } from './build-site.ts';
import { startDev } from './dev-server.ts';
import { makeTopic } from './topics.ts';

test.describe.configure({ timeout: 180_000 });

test('an author sees each edit in dev: of texts, titles, the vocabulary, of what does not parse, of pages and topics', async ({
	page,
}) => {
	const root = await prepareSite(makeTopic('gout', 'Gout'));
	const file = join(root, 'content/docs/gout/overview.mdx');
	const before = await readFile(file, 'utf8');
	const { address, end } = await startDev(root, '/gout/overview/');
	try {
		await page.goto(`${address}/gout/overview/`);
		const content = page.locator('.sl-markdown-content');
		const edit = async (text: string) => {
			// A page that is still loading does not hear of a further edit.
			await page.waitForLoadState('networkidle');
			await wait(500);
			await writeFile(file, text);
		};

		await edit(`${before}\n- Tophi are **chalky**.\n`);
		await expect(content).toContainText('Tophi are chalky.');
		await edit(before);
		await expect(content).not.toContainText('Tophi');

		await edit(before.replace(/^title: .*$/m, 'title: In short'));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('In short');
		await edit(`${before}\n- An <b>open tag.\n`);
		await expect(page.locator('vite-error-overlay')).toContainText('gout/overview.mdx:');
		await edit(`${before}\n- A <b>closed</b> tag, by SPX.\n`);
		await expect(content).toContainText('A closed tag, by SPX.');

		const term = '- term: statistical process\n  abbreviations: [SPX]\n';
		await appendFile(join(root, 'content/vocabulary.yml'), term);
		const tooltip = content.getByTitle('statistical process');
		await expect(async () => {
			await page.reload();
			await expect(tooltip).toHaveText('SPX', { timeout: 1000 });
		}).toPass();

		// Pages and topics that come and go, as files and as folders.
		const docs = join(root, 'content/docs');
		const answer = async (path: string) => (await page.request.get(address + path)).status();
		await copyFile(file, join(docs, 'gout/imaging.mdx'));
		await expect.poll(() => answer('/gout/imaging/')).toBe(200);
		await cp(join(docs, 'gout'), join(root, 'tophi'), { recursive: true });
		await rename(join(root, 'tophi'), join(docs, 'tophi'));
		await expect.poll(() => answer('/tophi/imaging/')).toBe(200);
		await rm(join(docs, 'gout/imaging.mdx'));
		await rm(join(docs, 'tophi'), { recursive: true });
		await expect.poll(() => answer('/gout/imaging/')).toBe(404);
		await expect.poll(() => answer('/tophi/overview/')).toBe(404);
	} finally {
		end();
		await rm(root, { recursive: true, force: true });
	}
});
