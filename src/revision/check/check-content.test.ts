import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { checkContent } from './check-content.ts';

test('warns of a dose that a page gives otherwise than the key points do', () => {
	const root = mkdtempSync(join(tmpdir(), 'check-'));
	const folder = join(root, 'content', 'docs', 'gout');
	mkdirSync(folder, { recursive: true });
	const files = {
		'topic.yml': 'title: Gout',
		'index.mdx': '---\ntitle: Key points\n---\n\n- **Zinc:** 5 mg twice daily.\n',
		'management.mdx': '---\ntitle: Management\n---\n\n- **Zinc:** 5 mg four times daily.\n',
	};
	for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
	const about = { root: pathToFileURL(`${root}/`), base: '/', sealed: [], components: [] };
	const { problems, warnings = [] } = checkContent({ ...about, topics: ['gout'] });
	rmSync(root, { recursive: true });
	expect(problems).toEqual([]);
	expect(warnings.map(({ file, message }) => `${file} ${message}`)).toEqual([
		'content/docs/gout/index.mdx says “5 mg twice daily.” of “Zinc”, and content/docs/gout/management.mdx:5 says “5 mg four times daily.”',
	]);
});
