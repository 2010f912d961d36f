import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { formatProblem } from '../lib/problems.ts';
import type { Call } from './arguments.ts';
import { makeDocx, zip } from './fixtures/make-docx.ts';
import { importNotes } from './import-notes.ts';
import { undo } from './library/undo.ts';
import { describeLibrary } from './report.ts';
import { reportFiles } from './report-files.ts';

let folder = '';
const docs = () => join(folder, 'docs');

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vademecum-library-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Writes files below the folder. */
async function write(files: Record<string, string | Buffer>): Promise<void> {
	for (const [name, content] of Object.entries(files)) {
		await mkdir(dirname(join(folder, name)), { recursive: true });
		await writeFile(join(folder, name), content);
	}
}

const run = (call: Partial<Call>) =>
	importNotes(
		{ notes: ['vault'], force: false, help: false, ...call },
		{ cwd: folder, docs: docs() }
	);

/** The content of a page of a topic, without its front matter. */
const page = async (path: string) =>
	(await readFile(join(docs(), path), 'utf8')).replace(/^---[^]*?---\n\n?/, '');

const vault = {
	'vault/Gout.md':
		'---\naliases: [Podagra]\n---\n## Overview\n\nSee [[Septic arthritis#Treatment|how to drain]], [[podagra]] and [[Lupus]].\n',
	'vault/joints/Septic arthritis.md':
		'## Clinical Features\n\nHot. ![[knee.png]]\n\n## Management\n\n### Treatment\n\nDrain it, unlike [gout](../Gout.md#overview).\n',
	'vault/private.md': '---\npublish: false\n---\nSecret.\n',
	'vault/.obsidian/app.md': 'Settings.\n',
	'vault/old.doc': 'x',
};

const picture = (width: number) =>
	sharp({ create: { width, height: 10, channels: 3, background: 'red' } })
		.png()
		.toBuffer();

test('leaves out the files of a repository, unless they read like notes', async () => {
	await write({
		'vault/LICENSE': 'MIT License\n\nCopyright (c) 2026\n',
		'vault/CODE_OF_CONDUCT.md': '# Contributor Covenant\n\nBe kind.\n',
		'vault/CHANGELOG.md': '# Changes\n\n## [1.2.0] - 2026-01-05\n\n- The dose of aspirin: 75 mg\n',
		'vault/Makefile': 'build:\n\tnode build.js\n',
		'vault/README.md': '# Notes\n\nRun `npm start`.\n',
		'vault/History.md': '# History taking\n\n- Open questions first\n',
		'vault/joints/README.md': '# Gout\n\nColchicine 0.5 mg; from our git repository.\n',
	});
	const { topics, others } = await run({});

	expect(topics.map(({ slug }) => slug)).toEqual(['history', 'gout']);
	expect(others).toEqual([
		'vault/CHANGELOG.md',
		'vault/CODE_OF_CONDUCT.md',
		'vault/LICENSE',
		'vault/Makefile',
		'vault/README.md',
	]);
});

test('shows the blocks of other notes that a note of Logseq refers to, and names missing ones', async () => {
	const [one, loop, missing] = ['1', '2', '3'].map(
		(digit) => digit.repeat(8) + '-1111-4111-8111-111111111111'
	);
	await write({
		'vault/pages/Drugs.md': `- Dose **5 mg** of [[Gout]]\n  id:: ${one}\n- again ((${loop}))\n  id:: ${loop}\n`,
		'vault/pages/Gout.md': `- give ((${one})) once\n- {{embed ((${one}))}}\n- as [said](((${one})))\n- ((${missing}))\n- x`,
	});
	const imported = await run({});

	expect(await page('gout/overview.mdx')).toBe(
		'- give Dose **5 mg** of [Gout](/gout/overview/) once\n- Dose **5 mg** of [Gout](/gout/overview/)\n- as [said](/drugs/)\n-\n- x\n'
	);
	const notices = imported.topics.flatMap((topic) => topic.notices.map(formatProblem));
	expect(notices).toEqual([
		'vault/pages/Drugs.md has 2 properties that only a program needs (id): left out → write into the text what readers should see',
		`vault/pages/Drugs.md:3 shows a block of another note (((${loop}))), but no such note was imported: left out → import that note, too, or copy the block here`,
		`vault/pages/Gout.md:4 shows a block of another note (((${missing}))), but no such note was imported: left out → import that note, too, or copy the block here`,
	]);
});

test('reads an export of Notion, whose databases become tables', async () => {
	const id = '0123456789abcdef0123456789abcdef';
	const archive = zip({
		[`Rheum ${id}.md`]: `# Rheum\n\n[Gout](Rheum%20${id}/Gout%20${id}.md)\n\n[Drugs](Rheum%20${id}/Drugs%20${id}.csv)\n`,
		[`Rheum ${id}/Gout ${id}.md`]: `# Gout\n\nTags: joints\nDose: 5 mg\nSee: Rheum (../Rheum%20${id}.md)\n\n<aside>\n⚠️ Never **late**\n\n</aside>\n\n- Toggle\n    \n    - inside\n`,
		[`Rheum ${id}/Drugs ${id}.csv`]: 'Name,Dose\nColchicine,0.5 mg\n',
		[`Rheum ${id}/Drugs ${id}_all.csv`]: `\uFEFFName,Dose,For\nColchicine,"0.5 mg,\nthen *0.5* mg",Gout (Rheum%20${id}/Gout%20${id}.md)\nPrednisolone,,\n`,
		'Film.mp4': 'x',
		// An archive that does not say that its names are in UTF-8.
		[`Sjögren ${id}.md`]: 'Dry.\n',
	});
	await write({ 'export.zip': archive });
	const imported = await run({ notes: ['export.zip'] });

	expect(await page('rheum/overview.mdx')).toBe(
		'[Gout](/gout/overview/)\n\n[Drugs](/drugs/overview/)\n'
	);
	expect(await readFile(join(docs(), 'sjogren/topic.yml'), 'utf8')).toMatch(/^title: Sjögren\n/);
	expect(await page('drugs/overview.mdx')).toBe(
		`| Name         | Dose                         | For                     |
| ------------ | ---------------------------- | ----------------------- |
| Colchicine   | 0.5 mg,<br />then \\*0.5\\* mg | [Gout](/gout/overview/) |
| Prednisolone |                              |                         |
`
	);
	expect(await page('gout/overview.mdx')).toBe(
		'Dose: 5 mg<br />See: [Rheum](/rheum/overview/)\n\n:::caution\n⚠️ Never **late**\n:::\n\n- Toggle\n\n  - inside\n'
	);
	expect(await readFile(join(docs(), 'gout/topic.yml'), 'utf8')).toContain('# Tags: joints\n');
	expect(describeLibrary(imported, false)).toContain(
		'1 file of other kinds stays behind:\n  export.zip/Film.mp4'
	);
});

test('resolves the links of a vault, brings its pictures along and says what it left', async () => {
	await write({ ...vault, 'vault/attachments/knee.png': await picture(3000) });
	const imported = await run({});

	expect(await page('gout/overview.mdx')).toBe(
		'See [how to drain](/septic-arthritis/management/#treatment), [podagra](/gout/overview/) and Lupus.\n'
	);
	expect(await page('septic-arthritis/management.mdx')).toContain('[gout](/gout/overview/)');
	expect(await page('septic-arthritis/presentation.mdx')).toBe('Hot. ![](./knee.png)\n');
	const { width } = await sharp(join(docs(), 'septic-arthritis/knee.png')).metadata();
	expect(width).toBe(2000);
	expect(await readFile(join(docs(), 'gout/topic.yml'), 'utf8')).toContain(
		'aliases:\n  - Podagra\n'
	);
	expect(imported.left).toEqual([{ file: 'vault/private.md', reason: 'publish: false' }]);
	expect(imported.failed.flatMap(({ problems }) => problems.map(formatProblem))).toEqual([
		'vault/old.doc is a document of an old version of Word, which cannot be read → open it in Word or LibreOffice and save it as .docx',
	]);
	expect(reportFiles(imported)[0]).toEqual({
		file: 'vault/Gout.md',
		topic: 'gout',
		pages: [{ name: 'overview', title: 'Overview', sections: [], items: 0 }],
		notices: [
			'vault/Gout.md:6 links to “Lupus”, but no such note was imported → import that note, too, or take the link out',
		],
		problems: [],
	});
});

test('makes topics of folders, whose notes are pages, and of the headings of a file', async () => {
	await write({ ...vault, 'vault/joints/Osteoarthritis.txt': 'Worn out.\n\nTreatment\n\nWalk.\n' });
	await run({ split: 'folder' });

	expect(await readFile(join(docs(), 'joints/topic.yml'), 'utf8')).toContain(
		'title: Joints\npages:\n  - osteoarthritis\n  - septic-arthritis\n'
	);
	expect(await page('joints/septic-arthritis.mdx')).toContain('## Management\n\n### Treatment\n');
	expect(await page('gout/overview.mdx')).toContain('(/joints/septic-arthritis/#treatment)');

	await write({
		'two.md': '# Gout B\n\n## Management\n\nRest.\n\n# Sepsis B\n\n## Management\n\nDrain.\n',
	});
	await run({ notes: ['two.md'], split: 'heading' });
	expect(await page('sepsis-b/management.mdx')).toBe('Drain.\n');
});

const drawing = (width: number) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="10"></svg>`;
const wordWith = (svg: string) =>
	makeDocx('<w:p><w:r><w:drawing><a:blip r:embed="p"/></w:drawing></w:r></w:p>', {
		'word/media/image1.svg': svg,
		'word/_rels/document.xml.rels':
			'<Relationships><Relationship Id="p" Type="x/image" Target="media/image1.svg"/></Relationships>',
	});

/** The width of the picture that a page shows. */
async function widthOn(path: string): Promise<number | undefined> {
	const name = /\]\(\.\/(.*?)\)/.exec(await page(path))?.[1];
	return name === undefined
		? undefined
		: (await sharp(join(docs(), path, '..', name)).metadata()).width;
}

test('shows the pictures of each note, whatever those of others are called', async () => {
	const html = (name: string) => `<p>x <img src="${name}/image1.svg"></p>`;
	await write({
		'vault/joints/Alpha.docx': wordWith(drawing(10)),
		'vault/joints/Beta.docx': wordWith(drawing(20)),
		'one.zip': zip({ 'Gamma.html': html('img'), 'img/image1.svg': drawing(30) }),
		'two.zip': zip({
			'Delta.html': html('img'),
			'Epsilon.html': html('Epsilon_files'),
			'img/image1.svg': drawing(40),
		}),
	});
	await run({ notes: ['vault', 'one.zip', 'two.zip'], split: 'folder' });

	const pages = ['joints/alpha', 'joints/beta', 'gamma/overview', 'delta/overview'];
	const widths = [...pages, 'epsilon/overview'].map((one) => widthOn(`${one}.mdx`));
	expect(await Promise.all(widths)).toEqual([10, 20, 30, 40, undefined]);
});

test('imports an export of Notion, its encoded names and its pictures', async () => {
	const id = '0123456789abcdef0123456789abcdef';
	const bytes = zip({
		[`Export/Gout ${id}.md`]: `# Gout\n\nCreated: January 2, 2024\n\n- Overview\n    - Crystals, see [Sepsis](Gout%20${id}/Sepsis%20${id}.md)\n`,
		[`Export/Gout ${id}/Sepsis ${id}.md`]: '# Sepsis\n\nDrain.\n',
		'../outside.md': 'No.\n',
	});
	await write({ 'export.zip': bytes });
	const imported = await run({ notes: ['export.zip'] });

	expect(imported.topics.map(({ slug }) => slug).sort()).toEqual(['gout', 'sepsis']);
	expect(await page('gout/overview.mdx')).toBe('- Crystals, see [Sepsis](/sepsis/overview/)\n');
});

test('writes nothing in a dry run', async () => {
	await write(vault);
	const imported = await run({ dryRun: true });

	expect(imported.topics).toHaveLength(2);
	expect(await readdir(folder)).toEqual(['vault']);
});

test('keeps both texts of a conflict, and goes on with the rest', async () => {
	await write({ 'vault/Gout.md': '## Overview\n\n- Dose 5 mg\n\n## Management\n\n- Rest\n' });
	await run({});
	const file = join(docs(), 'gout/overview.mdx');
	await writeFile(file, (await readFile(file, 'utf8')).replace('5 mg', '10 mg\n- Twice'));
	await write({
		'vault/Gout.md': '## Overview\n\n- Dose 20 mg\n\n## Management\n\n- Rest\n- Ice\n',
	});
	const imported = await run({});

	expect(imported.topics[0]?.conflicts.map(({ file: name, ...rest }) => rest)).toEqual([
		{
			line: 6,
			message:
				'was changed by hand and in the notes: here “- Dose 10 mg / - Twice”, in the notes “- Dose 20 mg”: the first stays',
			fix: 'write what is right',
		},
	]);
	expect(await page('gout/overview.mdx')).toBe('- Dose 10 mg\n- Twice\n');
	expect(await page('gout/management.mdx')).toBe('- Rest\n- Ice\n');

	await undo(docs());
	expect(await page('gout/management.mdx')).toBe('- Rest\n');
});

test('loses nothing of either side when notes are edited, pages too, and imported again', async () => {
	const line = fc.stringMatching(/^[a-z]{3,8}$/);
	await fc.assert(
		fc.asyncProperty(
			fc.uniqueArray(line, { minLength: 2, maxLength: 6 }),
			line,
			line,
			fc.nat(),
			fc.nat(),
			async (items, ours, theirs, own, other) => {
				await rm(docs(), { recursive: true, force: true });
				const notes = (lines: readonly string[]) =>
					`## Overview\n\n${lines.map((one) => `- ${one}`).join('\n')}\n`;
				await write({ 'vault/Gout.md': notes(items) });
				await run({});
				const file = join(docs(), 'gout/overview.mdx');
				const lines = (await readFile(file, 'utf8')).split('\n');
				lines.splice(5 + (own % items.length), 0, `- ours ${ours}`);
				await writeFile(file, lines.join('\n'));
				await writeFile(join(docs(), 'gout/added.mdx'), 'added by hand');
				await write({
					'vault/Gout.md': notes(items.toSpliced(other % items.length, 0, `theirs ${theirs}`)),
				});
				const imported = await run({});

				const made = await readFile(file, 'utf8');
				const told = imported.topics
					.flatMap(({ conflicts }) => conflicts.map(formatProblem))
					.join('\n');
				for (const one of [...items, `ours ${ours}`]) expect(made).toContain(`- ${one}\n`);
				expect(made + told).toContain(`- theirs ${theirs}`);
				expect(await readFile(join(docs(), 'gout/added.mdx'), 'utf8')).toBe('added by hand');
			}
		),
		{ numRuns: 25 }
	);
}, 60_000);

test('finds the section of a page of HTML by its id', async () => {
	await write({
		'vault/Gout.html':
			'<h1>Gout</h1><h2>Signs</h2><p>See <a href="#d1">doses</a>.</p><h2><a name="d1"></a>Doses</h2><p>x</p>',
	});
	await run({});

	expect(await page('gout/signs.mdx')).toBe('See [doses](/gout/doses/).\n');
});

test('follows pages that were renamed by hand in links from other topics, or names those', async () => {
	await write({
		'vault/Gout.md': '## Signs\n\nPain, see [[#Diet]].\n\n## Diet\n\n- Beer\n- Fish\n',
		'vault/Sepsis.md': 'See [[Gout#Diet|diet]].\n',
	});
	await run({});
	await rename(join(docs(), 'gout/diet.mdx'), join(docs(), 'gout/lifestyle.mdx'));
	await mkdir(join(docs(), 'own'));
	await writeFile(join(docs(), 'own/index.mdx'), 'One.\n\nSee [diet](/gout/diet/#x).\n');
	const imported = await run({});

	expect(await page('sepsis/overview.mdx')).toBe('See [diet](/gout/lifestyle/).\n');
	expect(await page('gout/signs.mdx')).toContain('(/gout/lifestyle/)');
	const told = imported.topics.flatMap(({ notices }) => notices).filter(({ line }) => line === 3);
	expect(told).toEqual([
		{
			file: expect.stringMatching(/own\/index\.mdx$/),
			line: 3,
			message: 'links to /gout/diet/, but that page is now called lifestyle',
			fix: 'write /gout/lifestyle/',
		},
	]);
});

test('imports again into topics and pages that were renamed, and names notes that are gone', async () => {
	await write({
		'vault/Gout.md': '## Management\n\n- Rest\n\n## Diet\n\n- Beer\n- Fish\n',
		'vault/Old.md': 'Old.\n',
	});
	await run({});
	await rename(join(docs(), 'gout/diet.mdx'), join(docs(), 'gout/lifestyle.mdx'));
	await rename(join(docs(), 'gout'), join(docs(), 'acute-gout'));
	await write({
		'vault/Gout.md': '# Podagra\n\n## Management\n\n- Rest\n\n## Diet\n\n- Beer\n- Meat\n- Fish\n',
	});
	await rm(join(folder, 'vault/Old.md'));
	const imported = await run({});

	expect(await readdir(docs())).toEqual(['.import-before', 'acute-gout', 'old']);
	expect(await page('acute-gout/lifestyle.mdx')).toBe('- Beer\n- Meat\n- Fish\n');
	expect(imported.topics.flatMap(({ conflicts }) => conflicts)).toEqual([]);
	expect(imported.gone).toEqual([{ slug: 'old', source: 'Old.md' }]);
	expect(describeLibrary(imported, false)).toContain('old was made of Old.md');

	await run({});
	expect(await undo(docs())).toEqual(['acute-gout']);
	expect(await page('acute-gout/lifestyle.mdx')).toBe('- Beer\n- Fish\n');
});

test('takes the folder off the name of a note where the note is there, and nothing else', async () => {
	await write({
		'vault/drugs/Aspirin.md': '## Dose\n\nLow.\n',
		'vault/kg.md': '## Overview\n\nA unit.\n',
		'vault/2 drugs/Aspirin.md': '## Overview\n\nThe other.\n',
		'vault/Gout.md':
			'## Overview\n\n[[drugs/Aspirin]]; [[drugs/Aspirin#Dose]]; [[2 drugs/Aspirin]]; [[1/2]] tablet; [[5 mg/kg]]; [[BP <140/90]]; [[Co-trimoxazole/sulfa]]; [[Gout#5 mg/kg]]; [[5 mg/kg|dose]]\n',
	});
	const { topics } = await run({});

	expect((await page('gout/overview.mdx')).replace(/\]\([^)]*\)/g, ']')).toBe(
		'[Aspirin]; [Aspirin › Dose]; [Aspirin]; 1/2 tablet; [5 mg/kg]; BP \\<140/90; Co-trimoxazole/sulfa; [Gout › 5 mg/kg]; [dose]\n'
	);
	const said = topics.flatMap(({ notices }) => notices.map(({ message }) => message));
	expect(said.filter((message) => /no page/.test(message))).toEqual([]);
});

test('reads tables and files without an ending in a folder, and names each file that stays behind', async () => {
	await write({
		'vault/doses.csv': 'Drug,Dose\nAmlodipine,5 mg\n',
		'vault/VANC': 'Overview\n\n15 mg/kg\n',
		'vault/drugs.tar': 'x',
		'vault/blob': Buffer.from([0, 1, 2, 0, 255, 254, 0, 7]),
	});
	const imported = await run({});

	expect(await page('doses/overview.mdx')).toContain('| Amlodipine | 5 mg |');
	expect(await page('vanc/overview.mdx')).toBe('15 mg/kg\n');
	expect(imported.failed.map(({ file }) => file)).toEqual(['vault/blob']);
	expect(describeLibrary(imported, false)).toContain('behind:\n  vault/drugs.tar');
	expect(reportFiles(imported).map(({ file }) => file)).toContain('vault/drugs.tar');
});
