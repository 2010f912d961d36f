import { expect, test } from 'vitest';
import { listLicences } from './add-licences.ts';

test('packages are listed by licence, without those of developers', () => {
	const lock = {
		packages: {
			'': { version: '1.0.0' },
			'node_modules/b': { version: '2.0.0', license: 'MIT' },
			'node_modules/a/node_modules/b': { version: '2.0.0', license: 'MIT' },
			'node_modules/@s/a': { version: '1.2.0', license: 'MIT' },
			'node_modules/font': { version: '5.0.0', license: 'OFL-1.1' },
			'node_modules/tool': { version: '1.0.0', license: 'GPL-3.0', dev: true },
		},
	};
	const text = listLicences(lock, new Map([['font', 'Copyright of the font\n']]));

	expect(text).toContain('MIT\n  @s/a 1.2.0\n  b 2.0.0\n\nOFL-1.1\n  font 5.0.0\n\n');
	expect(text).toMatch(/-\nfont\n-+\n\nCopyright of the font\n$/);
	expect(text).not.toContain('tool');
});

test('a package without a licence stops the build', () => {
	expect(() => listLicences({ packages: { 'node_modules/a': {} } }, new Map())).toThrow(
		'a names no licence in package-lock.json.'
	);
});
