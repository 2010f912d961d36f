import { expect, test } from 'vitest';
import { writeLook } from './write-look.ts';

test('leaves the theme as it is where nothing is asked for', () => {
	expect(writeLook({})).toBe('');
	expect(writeLook({ fonts: { files: [] } })).toBe('');
});

test('an accent is set in both themes, in the dark one as light as text has to be', () => {
	const [dark, light, unscripted] = writeLook({ accent: '#8a1538' }).split('\n');

	expect(light).toMatch(/^:root\[data-theme='light'\].* --sl-color-accent: #8a1538;/);
	expect(dark).toMatch(/^:root, ::backdrop \{ .*--sl-color-accent: #[\da-f]{6};/);
	expect(dark).not.toContain('#8a1538');
	// Without JavaScript a page has the light theme in the dark scheme, too.
	expect(unscripted).toMatch(/\(scripting: none\).*prefers-color-scheme: dark/);
	expect(unscripted).toContain(dark!.slice(dark!.indexOf('--sl-color-accent-low')));
	expect(writeLook({ accent: '#8a1538', accentDark: '#ff9eb0' })).toContain(
		'--sl-color-accent: #ff9eb0;'
	);
});

test('families come before those of the theme, with the files that they are read from', () => {
	const files = [
		{ family: 'Inter', file: 'look/inter.woff2', weight: '400 700', style: 'normal' as const },
	];

	expect(writeLook({ fonts: { text: 'Inter', titles: 'Lora', files } })).toBe(
		`@font-face { font-family: "Inter"; src: url("/content/look/inter.woff2?no-inline"); font-weight: 400 700; font-style: normal; font-display: swap; }
:root { --sl-font: "Inter"; --vm-font-title: "Lora", Charter, Cambria, Georgia, serif; }
`
	);
});

test('a name beside a logo breaks where a phone has no room for it', () => {
	const logo = { light: 'look/logo.svg', showsName: false };
	expect(writeLook({ logo })).toContain('a.site-title {');
	expect(writeLook({ logo })).toContain('white-space: normal');
});

test('several families are looked for one after the other', () => {
	const fonts = { text: "Inter, 'Noto Sans', sans-serif", titles: 'PT Serif', files: [] };
	expect(writeLook({ fonts })).toContain(`--sl-font: Inter, 'Noto Sans', sans-serif;`);
	expect(writeLook({ fonts })).toContain('--vm-font-title: "PT Serif", Charter');
});
