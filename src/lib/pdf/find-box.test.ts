import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { findBox } from './find-box.ts';

test('says where a sign stands first that PDFs show as a box', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'find-box-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	for (const [path, text] of [
		['docs/a b/index.mdx', '---\n---\n\nPotassium (钾), 钾.\n'],
		['docs/lupus/index.mdx', 'Another ✅\n'],
		['references.bib', '@article{a,\n title = {✅}}\n'],
	] as const) {
		await mkdir(join(folder, 'content', path, '..'), { recursive: true });
		await writeFile(join(folder, 'content', path), text);
	}
	const said = (sign: string) => formatProblem(findBox(pathToFileURL(`${folder}/`), 'a b', sign));

	expect(said('钾')).toBe(
		'content/docs/a b/index.mdx:4 has “钾” (U+94BE), which PDFs show as a box: no face has it → ' +
			'write it in words or with other signs, or install a font that has it'
	);
	expect(said('✅')).toContain('content/references.bib:2 has “✅” (U+2705)');
	expect(said('🙂')).toContain('content/docs/a b has “🙂” (U+1F642)');
});
