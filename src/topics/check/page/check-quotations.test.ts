import { expect, test } from 'vitest';
import { checkQuotations } from './check-quotations.ts';

test('finds items whose “>” Markdown takes for a quotation', () => {
	expect(checkQuotations('- 80 mg twice a day\n- > 70 y: half\n  1. >5 mg')).toEqual([
		{
			line: 2,
			message: 'begins an item with “> 70 y: half”, whose “>” makes a quotation and is not shown',
			fix: 'write “\\> 70 y: half”',
		},
		expect.objectContaining({ line: 3 }),
	]);
});

test('leaves quotations, what is escaped, and code', () => {
	expect(checkQuotations('> 70 patients\n- \\> 70 y\n- > said so\n```\n- > 70\n```')).toEqual([]);
	expect(checkQuotations('````\n```\n- > 70\n````\n- > 7')).toHaveLength(1);
});
