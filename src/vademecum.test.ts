import { expect, test } from 'vitest';
import { vademecum } from './vademecum.ts';

test('options and values that there are not are refused, all at once', () => {
	const options = { serch: false, search: 'false', print: undefined, revision: true };
	expect(() => vademecum(options as object)).toThrow(
		[
			'astro.config.mjs gives vademecum() the option “serch”, which there is not → write “search”',
			'astro.config.mjs gives vademecum() the option “search” with "false" → write search: false, or take it out',
		].join('\n')
	);
});
