import { expect, test } from 'vitest';
import { browserEnvironment } from './browser.ts';
import { programFile } from './program.ts';

test('a browser has the fonts of the system, or those that its user has chosen', () => {
	const own = { PATH: '/bin', FONTCONFIG_FILE: programFile('sharing/fonts.conf') };
	const chosen = { FONTCONFIG_FILE: '/etc/fonts/other.conf' };

	expect(browserEnvironment(own)).toEqual({ PATH: '/bin', FONTCONFIG_FILE: undefined });
	expect(browserEnvironment(chosen)).toEqual(chosen);
});
