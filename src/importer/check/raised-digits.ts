import { raiseSigns } from '../read/raised.ts';
import type { Notice, SourceText } from '../read/parts.ts';

/**
 * Names the powers and units of a file whose raised digits stand on the line on its pages: 10⁹/L is not 109/L. `said` and
 * `shown` have their raised digits as such; `left` are words that were left out. Returns a notice for each.
 */
export function findLowered(
	said: readonly SourceText[],
	shown: readonly string[],
	left: readonly string[]
): Notice[] {
	const known = Map.groupBy(shown.flatMap(powersIn), (power) => power);
	const gone = left.map((text) => text.normalize('NFKC').toLowerCase()).join('\n');
	return said.flatMap(({ text, line, place, file }): Notice[] => {
		const lost = powersIn(text).filter(
			(power) => !known.get(power)?.pop() && !gone.includes(power.normalize('NFKC'))
		);
		if (lost.length === 0) return [];
		const message = `${place ? `at “${place}”: ` : ''}has “${lost.join(' ')}”, whose raised digits are not raised on the page`;
		const fix = 'raise them on the page by hand: 10⁹ is not 109';
		return [{ ...(!place && line > 0 && { line }), message, fix, ...(file && { file }) }];
	});
}

/** Powers as they are written most: with raised digits right behind a word or a number. Parts of a fraction are none. */
function powersIn(text: string): string[] {
	const typed = text
		.replace(/[₀-₉]/g, (digit) => digit.normalize('NFKC'))
		.replace(/\^[{(]?([-−–+]?\d[-−–+\d]*)/g, (_, digits: string) => raiseSigns(digits))
		.replace(/[*_~=`\u200B-\u200D\u2060\uFEFF]+(?=[⁺⁻]?[⁰¹²³⁴-⁹])/g, '');
	return [...typed.matchAll(power)].map(
		([, base = '', digits = '']) => base.normalize('NFKC').toLowerCase() + digits
	);
}

const power = /(\p{L}+|\p{Nd}+|[)\]])([⁺⁻⁰¹²³⁴-⁹]*[⁰¹²³⁴-⁹][⁺⁻⁰¹²³⁴-⁹]*)(?!\s*[/⁄]\s*[\p{N}])/gu;
