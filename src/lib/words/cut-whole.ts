import { comparison, unit } from './units.ts';

/**
 * Cuts a text so that each second part is one to keep on a line, though browsers may break it: behind the dash of a range
 * (4.0–5.0, 5 mg–10 mg, 2 – 4; its first number may end the text before), and between a short name and what it is compared
 * with (pH < 7.0). Signs may be written as HTML writes them.
 */
export const cutWhole = (text: string): string[] => (sign.test(text) ? text.split(whole) : [text]);

/** What one of these has: most texts have none, and reading them for more takes long. */
const sign = new RegExp(`[‒–-]|${comparison}`);

const space = '[ \\n\u00A0]?';
const number = `(?:${comparison}${space})?[-−+]?\\p{N}(?:[\\p{N}.,]*\\p{N})?(?:${space}${unit})?`;
const name = '(?<![\\p{L}\\p{N}])(?=[\\p{L}\\p{N}]*\\p{Lu})[\\p{L}\\p{N}⁺⁻]{2,6}';

const whole = new RegExp(
	`((?:${name}[ \u00A0](?=${comparison}))?(?:^(?=[‒–-])|(?<!\\p{N}|\\p{N}[.,])${number})(?:${space}[‒–-]${space}${number}){1,4}|${name}[ \u00A0]${comparison}${space}${number})`,
	'u'
);
