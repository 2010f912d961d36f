import { join } from 'node:path';
import jsonld from 'jsonld';
import { expect, test } from 'playwright/test';
import ts from 'typescript';
import { pages } from './pages.ts';

const root = join(import.meta.dirname, '..', '..');

test('the data for machines on each page is what schema.org has words for', async ({ page }) => {
	// The types of schema.org are many, and the compiler reads them all.
	test.slow();
	const blocks: string[] = [];
	for (const path of pages) {
		await page.goto(path, { waitUntil: 'domcontentloaded' });
		const found = await page.locator('script[type="application/ld+json"]').allTextContents();
		expect(found, path).toHaveLength(1);
		blocks.push(...found.map((block) => JSON.stringify(JSON.parse(block))));
	}
	// The last one is wrong, so that the check has shown that it can fail.
	const wrong = (blocks[0] ?? '').replace('"about"', '"isAbout"');
	expect(checkTypes([...blocks, wrong])).toEqual([
		`page${blocks.length}: Object literal may only specify known properties, and '"isAbout"' does not exist in type 'Page'.`,
	]);
});

test('a reader of JSON-LD understands all of it, in the words of schema.org', async ({ page }) => {
	await page.goto('calcinosis-jdm/management/');
	const block = await page.locator('script[type="application/ld+json"]').textContent();

	const [data] = await readJsonLd(block ?? '');
	expect(data).toMatchObject({
		'@id': expect.stringContaining('/calcinosis-jdm/management/'),
		'@type': ['https://schema.org/MedicalWebPage'],
		'https://schema.org/name': [{ '@value': expect.stringContaining('Management') }],
	});
	expect(data?.['https://schema.org/citation']).toHaveLength(
		await page.locator('[data-reference]').count()
	);
	// In safe mode, what has no meaning is an error; this shows that it is.
	const wrong = (block ?? '').replace('"@type":', '"@typo":');
	await expect(readJsonLd(wrong)).rejects.toThrow();
});

test('a page says what it is about, what it cites, and nothing of a review there was not', async ({
	page,
}) => {
	await page.goto('calcinosis-jdm/overview/');
	const block = await page.locator('script[type="application/ld+json"]').textContent();
	const data = JSON.parse(block ?? '') as Record<string, unknown>;
	expect(data).toMatchObject({
		'@context': 'https://schema.org',
		'@type': 'MedicalWebPage',
		name: 'Overview: Calcinosis in juvenile dermatomyositis',
		about: { '@type': 'MedicalCondition', name: 'Calcinosis in juvenile dermatomyositis' },
	});
	expect(data['citation']).toHaveLength(await page.locator('[data-reference]').count());
	expect(data).not.toHaveProperty('lastReviewed');
});

/** Expands JSON-LD as any reader of it does, but takes every word to be one of schema.org's. */
async function readJsonLd(text: string): Promise<Record<string, unknown[]>[]> {
	const document = { '@context': { '@vocab': 'https://schema.org/' } };
	const options = {
		safe: true,
		documentLoader: (documentUrl: string) => Promise.resolve({ documentUrl, document }),
	};
	const expanded: unknown = await jsonld.expand(JSON.parse(text), options);
	return expanded as Record<string, unknown[]>[];
}

/** Holds data against the types of schema.org; returns what the compiler says is wrong. */
function checkTypes(blocks: readonly string[]): string[] {
	const file = join(root, 'e2e', 'evidence', 'structured-data.generated.ts');
	const lines = blocks.map((block, index) => `export const page${index}: Page = ${block};`);
	const source = [
		`import type { MedicalWebPage, WithContext } from 'schema-dts';`,
		`type Page = WithContext<MedicalWebPage>;`,
		...lines,
	].join('\n');
	const options: ts.CompilerOptions = {
		strict: true,
		noEmit: true,
		skipLibCheck: true,
		types: [],
		// Of the language itself, texts and numbers are all that the data is made of.
		lib: ['lib.es5.d.ts'],
		module: ts.ModuleKind.NodeNext,
		moduleResolution: ts.ModuleResolutionKind.NodeNext,
	};
	const host = ts.createCompilerHost(options);
	const getSourceFile = host.getSourceFile.bind(host);
	host.getSourceFile = (name, ...rest) =>
		name === file
			? ts.createSourceFile(name, source, ts.ScriptTarget.ESNext)
			: getSourceFile(name, ...rest);
	const program = ts.createProgram([file], options, host);
	const generated = program.getSourceFile(file);
	const found = [
		...program.getSyntacticDiagnostics(generated),
		...program.getSemanticDiagnostics(generated),
	];
	return found.map(({ file, start, messageText }) => {
		const line = file && start ? file.getLineAndCharacterOfPosition(start).line : 0;
		return `page${line - 2}: ${ts.flattenDiagnosticMessageText(messageText, ' ').trim()}`;
	});
}
