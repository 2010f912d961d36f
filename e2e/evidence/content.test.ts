import { expect, test } from 'playwright/test';
import { pages } from './pages.ts';

// What stands on the pages is there without scripts, and read sooner.
test.use({ javaScriptEnabled: false });

test('each citation leads to its reference, which has an identifier and leads back to all that cite it', async ({
	page,
}) => {
	for (const path of [...pages, 'calcinosis-jdm/references/', 'calcinosis-jdm/print/']) {
		await page.goto(path, { waitUntil: 'domcontentloaded' });
		// No tooltip at the initials of authors.
		expect(await page.locator('[data-reference] abbr').count(), path).toBe(0);
		const lacking = await page.evaluate(() =>
			[...document.querySelectorAll('[data-reference]')]
				.filter((item) => {
					const links = [...item.querySelectorAll('a')].map(({ href }) => href);
					const identified = links.some((href) =>
						/^https:\/\/(?:doi\.org\/10\.|pubmed\.ncbi\.nlm\.nih\.gov\/\d|pmc\.ncbi\.nlm\.nih\.gov\/articles\/PMC)/.test(
							href
						)
					);
					// The list of a booklet is that of the whole topic, and links to no places.
					const isBooklet = document.querySelector('[data-booklet]') !== null;
					return !identified || (!isBooklet && !item.querySelector('.cited-in a'));
				})
				.map(({ id }) => id)
		);
		expect(lacking, path).toEqual([]);
		if (!pages.includes(path)) continue;
		const broken = await page.evaluate(() => {
			const targets = [...document.querySelectorAll<HTMLAnchorElement>('main a[href^="#"]')];
			return targets
				.map(({ hash }) => decodeURIComponent(hash.slice(1)))
				.filter((id) => !document.getElementById(id));
		});
		expect(broken, path).toEqual([]);
		const numbers = await page.evaluate(() => {
			const items = [...document.querySelectorAll('[data-references] li')];
			return [...document.querySelectorAll<HTMLElement>('main [data-cite]')].filter((link) => {
				const item = items.find((item) => item.getAttribute('value') === link.textContent);
				const container = link.closest('[data-evidence-note]') ?? link.parentElement;
				return (
					item?.id !== `ref-${link.dataset['cite']}` ||
					!item.querySelector(`.cited-in a[href="#${container?.id}"]`)
				);
			}).length;
		});
		expect(numbers, path).toBe(0);
	}
});

test('the references of the topic lead to every place that cites them', async ({ page }) => {
	await page.goto('calcinosis-jdm/references/');
	const links = await page.evaluate(() =>
		[...document.querySelectorAll<HTMLAnchorElement>('.cited-in a')].map(({ href }) => href)
	);
	expect(links.length).toBeGreaterThan(100);
	const broken: string[] = [];
	for (const [address, onPage] of Map.groupBy(links, (link) => link.split('#')[0] ?? '')) {
		await page.goto(address);
		const ids = new Set(
			await page.evaluate(() => [...document.querySelectorAll('main [id]')].map(({ id }) => id))
		);
		broken.push(...onPage.filter((link) => !ids.has(new URL(link).hash.slice(1))));
	}
	expect(broken).toEqual([]);
});

test('copies for reference managers hold every reference, and nothing said to authors', async ({
	page,
	request,
}) => {
	await page.goto('calcinosis-jdm/references/');
	const keys = await page
		.locator('[data-reference]')
		.evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['reference']));
	const bib = await (await request.get('calcinosis-jdm/references.bib')).text();
	const ris = await (await request.get('calcinosis-jdm/references.ris')).text();
	expect([...bib.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key)).toEqual(keys);
	expect([...ris.matchAll(/^ID {2}- (.*)$/gm)].map(([, key]) => key?.trim())).toEqual(keys);
	expect(bib).not.toContain('annote');
});

test('what differs stands at a glance, from the key points on', async ({ page }) => {
	await page.goto('calcinosis-jdm/');
	await page.getByRole('link', { name: 'Where the literature differs' }).click();
	const differing = page.locator('article[data-verdict="differs"]');
	await expect(differing).toHaveCount(5);
	await expect(differing.nth(2)).toContainText('anti-TIF1γ');
	await expect(differing.nth(2)).toContainText('anti-NXP2');
	await differing.nth(2).getByRole('link', { name: 'Overview: Epidemiology' }).click();
	await expect(page).toHaveURL(/calcinosis-jdm\/overview\/#evidence-\d+$/);
});

test('each page says where it comes from, when it changed and who reviewed it', async ({
	page,
}) => {
	await page.goto('calcinosis-jdm/management/');
	await expect(page.getByRole('note').first()).toHaveText(
		/^\s*Revision notes, not medical advice · Not clinically reviewed\s+· \d+ \w+ \d{4}\s*$/
	);
	await page.getByText('About these notes').click();
	await expect(page.getByText('Source: Revision notes for the DNB and NEET SS')).toBeVisible();
	await expect(page.getByText(/Last changed on \d+ \w+ \d{4}\./)).toBeVisible();
	await page.getByText('Cite this page').click();
	await expect(
		page.getByText(/^Vademecum\. Calcinosis .*: Management\. .*management\/$/)
	).toBeVisible();
	await page.getByRole('link', { name: 'How this was done' }).click();
	await expect(page.getByRole('heading', { name: 'How statements are checked' })).toBeVisible();
});
