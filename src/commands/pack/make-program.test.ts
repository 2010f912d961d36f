import { expect, test } from 'vitest';
import { nameJavaScript, toJavaScript } from './make-program.ts';

test('types go, lines stay, and imports of own files name JavaScript', () => {
	const text = `import type { A } from './a.ts';\nimport { b } from '../b.ts';\nexport const c: number = b;\nconst d = await import('./d.ts');\n`;

	expect(
		toJavaScript(text)
			.split('\n')
			.map((line) => line.trim())
	).toEqual([
		'',
		"import { b } from '../b.js';",
		'export const c         = b;',
		"const d = await import('./d.js');",
		'',
	]);
});

test('packages, components and texts keep their names', () => {
	const text =
		"import x from 'package/x.ts';\nimport C from './C.astro';\nimport './own.css';\nconst file = './a.ts';\n";

	expect(nameJavaScript(text)).toBe(text);
});
