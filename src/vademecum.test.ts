import { expect, test } from 'vitest';
import { vademecum } from './vademecum.ts';

test('options and values that there are not are refused, all at once', () => {
	const options = { serch: false, search: 'off', print: undefined, revision: true };
	expect(() => vademecum(options as object)).toThrow(
		[
			'astro.config.mjs gives vademecum() the option “serch: false”, which there is not → write “search”',
			'astro.config.mjs gives vademecum() the option “search: off”, which there is not → write search: false, or take it out',
		].join('\n')
	);
});
