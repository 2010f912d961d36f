import { readFileSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'playwright/test';
import { makeNastyNotes } from '../../src/importer/fixtures/make-nasty.ts';
import { packageRoot } from '../../src/lib/program.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { bodyTexts, joinTexts, outsideTexts, overlappingTexts } from '../print/pdf-layout.ts';
import { readPdf, type Pdf } from '../print/read-pdf.ts';
import { prepareSite, buildFast } from './build-site.ts';
import { importRandom, importTopic } from './import-topic.ts';
import { makeTopic } from './topics.ts';

// One site for all: what authors write, and what the importer makes of notes.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const page = (title: string, text: string) =>
	`---\ntitle: ${title}\ndescription: d\n---\n\n${text}\n`;
const long = 'Some words of this section that make a paragraph of a few lines on paper. '.repeat(6);
const chain = (make: (number: number) => string) =>
	Array.from({ length: 14 }, (_, index) => `## Section ${index + 1}\n\n${make(index + 1)}`).join(
		'\n\n'
	);
const drugs = Array.from({ length: 10 }, (_, index) => `Colchicine${index} 5 mg`);
const address =
	'https://example.org/a/very/long/address/that/has/no/place/to/break/and/goes/on/and/on/until/ENDOFCELL';

const files = {
	...makeTopic('paper', 'Paper'),
	...makeTopic('steps', 'Steps'),
	'steps/index.mdx': page(
		'Key points',
		`## Exam focus\n\n${Array.from({ length: 12 }, (_, index) => `${index + 1}. STEP${index + 1} of them.${index ? '' : '[^1]'}`).join('\n')}\n\n[^1]: FIRSTNOTE by mouth.`
	),
	'steps/overview.mdx': page(
		'Overview',
		'## Definition\n\n- ANA stands here.[^1]\n\n![A flow chart](./img/flow.png)\n\n[^1]: SECONDNOTE after 6 weeks.'
	),
	'steps/presentation.mdx': page(
		'Clinical presentation',
		'## Flow\n\n- FIRSTITEM with a picture:\n\n  ![Tall](./img/flow.png)\n\n- After.\n\n1. [x] NUMBEREDTASK'
	),
	'steps/prognosis.mdx': page('Prognosis', '## Outcome\n\n- MRI stands here [@hoeltzel2014].'),
	...makeTopic('short', 'Short'),
	'short/revision-sheet.mdx': page(
		'Revision sheet',
		'## LEFTTITLE\n\n- Stop it.[^1]\n- Then wait.\n\n## RIGHTTITLE\n\n- Twice.\n- Late.\n\n[^1]: Not below 2 years.'
	),
	'bare/topic.yml': 'title: Bare\n',
	'bare/index.mdx': page('Key points', 'A topic of one sentence.'),
	'wide/topic.yml': 'title: Wide\n',
	'wide/index.mdx': page(
		'Key points',
		`${'## Factors that affect the prognosis of children over many years\n\n- SHORTTEXT.\n\n'.repeat(2)}## Doses\n\n| ${drugs.join(' | ')} |\n|${' - |'.repeat(10)}\n| ${drugs.join(' | ')} |`
	),
	'paper/overview.mdx': page(
		'Overview',
		chain((number) => `PARA${number} ${long}`)
	),
	'paper/presentation.mdx': page(
		'Clinical presentation',
		chain((number) => `- ITEM${number} ${long}`)
	),
	'paper/diagnosis.mdx': page(
		'Diagnostic approach',
		`## Before\n\n${long.repeat(9)}\n\n## Flow\n\n![Flow chart](./img/phone.png)\n\nText after.\n\n## Algorithm\n\n![Algorithm](./img/flow.png)\n\nText after.`
	),
	'paper/management.mdx': page(
		'Management',
		`## Surgery\n\n| Drug | Address |\n| --- | --- |\n| A | ${address} |\n| ${'Hydroxychloroquinesulphate'.repeat(2)} | x |`
	),
	'paper/complications.mdx': page(
		'Complications',
		`Before any title.\n\n${chain((number) => `- COMP${number} ${long}`)}`
	),
	'paper/prognosis.mdx': page(
		'Prognosis',
		`## IgE and USS\n\nSee [Surgery](/paper/management/#surgery) for more.\n\n- **Care:** see a doctor. See [Surgery](/paper/management/#surgery).\n- **Treatment:** See [Surgery](/paper/management/#surgery).\n\n${long.repeat(3)}\n\n### Doses\n\n${`- ${long}\n`.repeat(40)}- LATEDOSE 7.5 mg weekly; US first.\n- Deposits last.\n  <Evidence verdict="differs" short="they go">\n    They go [@hoeltzel2014].\n  </Evidence>\n- A guess.\n  <Evidence verdict="not-found">\n    Nothing says so.\n  </Evidence>`
	),
};

const notes = (name: string) =>
	readFileSync(join(packageRoot, 'src/importer/fixtures', name), 'utf8');
const nasty = notes('nasty.txt');
const random = Array.from({ length: 6 }, (_, index) => makeNastyNotes(index + 1, false));
const imported: Record<string, string> = {
	...importTopic('nasty', nasty),
	...importTopic('kawasaki-disease', notes('kawasaki.txt')),
	...Object.assign({}, ...random.map(importRandom)),
};

let root: string;
let site: Awaited<ReturnType<typeof serveSite>>;

test.beforeAll(async () => {
	test.setTimeout(240_000);
	root = await prepareSite({ ...files, ...imported });
	const pictures = join(packageRoot, 'e2e/fixtures/paper');
	for (const topic of ['paper', 'steps']) {
		await cp(pictures, join(root, 'content', 'docs', topic, 'img'), { recursive: true });
	}
	const { code, output } = await buildFast(root);
	expect(code, output).toBe(0);
	site = await serveSite({ folder: join(root, 'dist') });
});

test.afterAll(async () => {
	await site?.close();
	await rm(root, { recursive: true });
});

test('what authors write is whole on paper: sections of one paragraph, tall pictures, addresses in cells', async ({
	page: tab,
}) => {
	const print = async (path: string, format: 'A4' | 'Letter' = 'A4') => {
		await tab.goto(site.address + path, { waitUntil: 'networkidle' });
		const bytes = await tab.pdf({ format, outline: true, tagged: true });
		return { pdf: await readPdf(bytes), pictures: () => picturesOf(bytes) };
	};
	const [paragraphs, items] = [await print('paper/overview/'), await print('paper/presentation/')];
	expect(textOf(paragraphs.pdf, 0)).toContain('PARA5');
	expect(textOf(items.pdf, 0)).toContain('ITEM5');

	const booklet = await print('paper/print/');
	const printed = [booklet, await print('paper/diagnosis/', 'Letter')];
	for (const { pdf, pictures: paint } of printed) {
		const pictures = await paint();
		const isOn = (title: string, sheet: number) =>
			bodyTexts(pdf.pages[sheet]!).some(({ text, size }) => text === title && size > 9.5);
		const titled = pictures.flatMap((count, sheet) =>
			count > 0 && (isOn('Flow', sheet) || isOn('Algorithm', sheet)) ? [count] : []
		);
		// Each on the sheet of its title, and cut nowhere.
		expect(titled).toEqual([1, 1]);
		expect(pictures.reduce((sum, count) => sum + count)).toBe(2);
	}
	await tab.goto(`${site.address}paper/print/?form=sheet`);
	await tab.locator('html[data-paper-ready]').waitFor({ state: 'attached' });
	const sheet = await readPdf(await tab.pdf({ preferCSSPageSize: true, outline: true }));
	const onSheet = textOf(sheet, 0);
	expect(sheet.pages).toHaveLength(1);
	for (const shown of ['LATEDOSE 7.5 mg', 'Deposits last.', 'Exam focus', 'see a doctor.']) {
		expect(onSheet).toContain(shown);
	}
	expect(onSheet).toContain('US: ultrasound');
	// What is not to be relied on is not on paper without its mark.
	expect(onSheet).toContain('A guess.');
	expect(onSheet).toContain('No source found');
	expect(onSheet).not.toMatch(/See Surgery|Treatment:|\(p\./);

	const printAs = async (path: string) => {
		await tab.goto(site.address + path);
		await tab.locator('html[data-paper-ready]').waitFor({ state: 'attached' });
		return readPdf(await tab.pdf({ preferCSSPageSize: true, outline: true, tagged: true }));
	};
	const steps = await printAs('steps/print/?form=sheet');
	const texts = bodyTexts(steps.pages[0]!);
	const [number, item] = ['10.', 'STEP10 of them.'].map((start) =>
		texts.find(({ text }) => text.trim().startsWith(start))
	);
	expect(number?.text.trim(), 'no number is cut at the margin').toMatch(/^10\.?$|^10\. STEP10/);
	expect(number!.x).toBeGreaterThan(28);
	expect(number!.x).toBeLessThanOrEqual(item!.x);
	expect(joinTexts(texts)).toMatch(/a\. FIRSTNOTE.*b\. SECONDNOTE/);
	expect(joinTexts(texts)).toContain('Left to the booklet: 1 statement, 2 pictures.');

	const first = await print('steps/presentation/');
	expect(textOf(first.pdf, 0), 'no sheet with a title alone').toContain('FIRSTITEM');
	expect((await first.pictures())[0]).toBe(1);
	expect(first.pdf.pages.map((_, sheet) => textOf(first.pdf, sheet)).join(' ')).toMatch(
		/1\. ☑ NUMBEREDTASK/
	);

	const chosen = await printAs('steps/print/?pages=overview');
	const onChosen = chosen.pages.map((_, sheet) => textOf(chosen, sheet)).join(' ');
	expect(onChosen).toContain('ANA antinuclear antibody');
	expect(onChosen).not.toContain('magnetic resonance');
	expect(onChosen).not.toContain('Cited in');

	const short = await printAs('short/print/?form=sheet');
	const [left, right] = ['LEFTTITLE', 'RIGHTTITLE'].map((title) =>
		bodyTexts(short.pages[0]!).find(({ text }) => text === title)
	);
	expect(right!.x, 'two columns').toBeGreaterThan(left!.x + 200);
	expect(right!.y, 'which begin at one height').toBeCloseTo(left!.y, 0);

	const all = booklet.pdf.pages.map((_, sheet) => textOf(booklet.pdf, sheet)).join(' ');
	for (const entry of ['IgE immunoglobulin E', 'US ultrasound', 'USS ultrasound']) {
		expect(all).toContain(entry);
	}

	for (const { pdf } of [booklet, await print('paper/management/')]) {
		expect(outsideTexts(pdf)).toEqual([]);
		const text = pdf.pages.map((_, sheet) => textOf(pdf, sheet)).join(' ');
		expect(text.replace(/ /g, '')).toContain('until/ENDOFCELL');
	}
	for (const path of ['bare/print/', 'wide/print/', 'wide/print/?text=compact', 'wide/']) {
		const { pdf } = await print(path);
		expect(outsideTexts(pdf), path).toEqual([]);
		expect(overlappingTexts(pdf), path).toEqual([]);
		const texts = pdf.pages.flatMap(bodyTexts);
		if (path.startsWith('bare')) continue;
		expect(
			texts.filter(({ text }) => text.includes('Colchicine9')),
			path
		).toHaveLength(2);
		// One wide table makes nothing else smaller.
		const { size } = texts.find(({ text }) => text.includes('SHORTTEXT'))!;
		expect(size, path).toBeCloseTo(path.endsWith('compact') ? 8.5 : 10.5, 1);
	}
	const wide = await printAs('wide/print/?form=sheet');
	expect(textOf(wide, 0)).toContain('Left to the booklet: 1 statement.');
});

test('imported topics build untouched and show what the author typed', async ({ page }) => {
	const ran: string[] = [];
	page.on('dialog', (dialog) => {
		ran.push(dialog.message());
		void dialog.dismiss();
	});
	const shows = async (path: string, notes: string) => {
		await page.goto(site.address + path);
		const text = squeeze((await page.locator('.sl-markdown-content').textContent()) ?? '');
		const lines = notes.split('\n').slice(1).map(contentOf).filter(Boolean);
		expect(lines.filter((line) => !text.includes(line))).toEqual([]);
	};

	await shows('nasty/overview/', nasty.split('\n\nManagement')[0] ?? '');
	await expect(page.locator('h2#signs')).toHaveText('Signs');
	await expect(page.locator('h2#signs-1')).toHaveText('Signs');
	for (const [index, notes] of random.entries()) await shows(`random/overview-${index}/`, notes);
	await page.goto(`${site.address}kawasaki-disease/`);
	await page.getByRole('main').getByRole('link', { name: 'Follow-up of aneurysms' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow-up of aneurysms');
	expect(ran).toEqual([]);
});

/** What a page must show of a line of notes: everything but its mark and a heading's colon. */
const contentOf = (line: string): string =>
	squeeze(line.replace(/^\s*(?:[-*•–]\s*|\d{1,3}[.)]\s+)/, '').replace(/:\s*$/, ''));

/** Text without white space, and without the capitals that titles lose. */
const squeeze = (text: string): string => text.replace(/\s+/g, '').toLowerCase();

const textOf = (pdf: Pdf, sheet: number): string => joinTexts(bodyTexts(pdf.pages[sheet]!));

/** How many pictures are painted on each page of a PDF. */
async function picturesOf(bytes: Uint8Array): Promise<number[]> {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const document = await task.promise;
	const counts: number[] = [];
	for (let number = 1; number <= document.numPages; number++) {
		const { fnArray } = await (await document.getPage(number)).getOperatorList();
		counts.push(fnArray.filter((name) => name === OPS.paintImageXObject).length);
	}
	await task.destroy();
	return counts;
}
