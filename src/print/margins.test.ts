import { expect, test } from 'vitest';
import { marginStyles } from './margins.ts';

test('writes what stands in the margins as properties of the root', () => {
	const margins = {
		topic: 'Gout',
		title: 'Key points',
		address: 'a.org/gout/',
		lastModified: '1 May',
	};

	expect(marginStyles(':root', margins)).toBe(
		':root{--paper-topic:"Gout";--paper-title:"Key points";--paper-address:"a.org/gout/";--paper-date:"\u2002·\u20021 May"}'
	);
});

test('writes no separator before a day that is not known', () => {
	const margins = { topic: '', title: '', address: '', lastModified: '' };

	expect(marginStyles(':root', margins)).toContain('--paper-date:""');
});

test('keeps any title from ending the style or its string', () => {
	const margins = { topic: '</style><b>', title: 'a "b" \\c\nd', address: '', lastModified: '' };

	expect(marginStyles(':root', margins)).toContain('--paper-topic:"\\3c /style\\3e \\3c b\\3e "');
	expect(marginStyles(':root', margins)).toContain('--paper-title:"a \\22 b\\22  \\5c c\\a d"');
});
