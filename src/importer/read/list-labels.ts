import { isSymbolFont, readSymbols } from './symbols.ts';

/**
 * Writes a number as the label of an item: in letters, in Roman numerals, or in digits. `format` is what
 * Word, HTML, CSS or OpenDocument calls that.
 */
export function writeNumber(count: number, format: string): string {
	if (count < 1) return String(count);
	const isLetter = /^a$|letter|latin|alpha/i.test(format);
	if (isLetter || /^i$|roman/i.test(format)) {
		const label = isLetter ? letter(count) : roman(count);
		return /^(?:upper|[AI]$)/.test(format) ? label : label.toLowerCase();
	}
	if (format === 'ordinal') return count + (ordinalEnds[ordinals.select(count)] ?? 'th');
	if (format !== 'decimalEnclosedCircle' || count > 20) return String(count);
	return String.fromCharCode(0x245f + count);
}

/**
 * The bullet of a list, if it says something of its items as “✗”, “→” and “≥” do; nothing if it is a plain one. `font` is the
 * font that it is drawn in.
 */
export function bulletOf(typed: string, font = ''): string | undefined {
	const shown =
		isSymbolFont(font) || /[\uE000-\uF8FF]/u.test(typed) ? readSymbols(typed, font) : typed;
	const bullet = shown.replace(/[\s\u200B\uFE0F]+/gu, ' ').trim();
	return !plainBullet.test(bullet) && telling.test(bullet) ? bullet : undefined;
}

const plainBullet = /^[*o§·•‣⁃∙⋅∘⋆⧫●○◦▪■□▫◼◻◾◽►▶▷▸➢➤⮊❖★☆♦◆⚫⚪–—|-]+$/u;
const telling =
	/[\p{N}\p{Sm}←-⇿➔➘-➡⬀-⬑⭠-⮗\u{1F800}-\u{1F8FF}✓✔✗✘✖☐☑☒!?%]|\p{L}{2}|\p{Extended_Pictographic}/u;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinalEnds: Record<string, string | undefined> = { one: 'st', two: 'nd', few: 'rd' };

/** 1 → A, 27 → AA: Word doubles the letters of the second round. */
const letter = (count: number): string =>
	String.fromCharCode(65 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));

function roman(count: number): string {
	let left = count;
	let written = '';
	for (const [, sign = '', value] of romanSigns.matchAll(/([A-Z]+)(\d+)/g)) {
		while (left >= Number(value)) {
			written += sign;
			left -= Number(value);
		}
	}
	return written;
}

const romanSigns = 'M1000 CM900 D500 CD400 C100 XC90 L50 XL40 X10 IX9 V5 IV4 I1';
