/**
 * Lower case without accents and apostrophes, with Greek letters written out: `TIF1γ` → `tif1gamma`. Ligatures
 * become letters, what cannot be seen is dropped (soft hyphens), a raised number stays one (`10⁹` → `10^9`), and
 * the sign for a millionth is a `u` (`µg` → `ug`).
 */
export function plain(text: string): string {
	if (/^[a-z0-9]*$/.test(text)) return text;
	return (
		text
			.replace(invisible, '')
			.replace(/(?<=\d)([⁻⁺]?)([⁰¹²³⁴-⁹]+)/g, (_, sign: string, digits: string) => {
				return `^${sign === '⁻' ? '-' : ''}${digits.normalize('NFKD')}`;
			})
			// A charge is no number: Mg²⁺.
			.replace(/^(ca|cu|fe|mg|mn|pb|zn)[²³]$/i, '$1')
			.replace(/^[µμ](?=(?:g|kat|l|m|mol|s|u)$)/iu, 'u')
			.normalize('NFKD')
			.replace(marks, '')
			.toLowerCase()
			.replace(/[^\0-\x7f]/gu, (letter) => letters.get(letter) ?? letter)
	);
}

/** Soft hyphens, and spaces and joints of no width. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** Takes what cannot be seen out of a text. */
export const withoutInvisible = (text: string): string => text.replace(invisible, '');

/**
 * Accents, and the vowel points of Hebrew and Arabic and the dots of Devanagari that many do not write; apostrophes. The
 * vowel signs of Devanagari are letters: `दिल` (heart) is not `दाल` (lentils).
 */
const marks = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u093c\u09bc'’]/g;

/** Letters that Unicode does not take apart, as they are written in Latin ones. */
export const letters = new Map(
	Object.entries({
		...{ α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta' },
		...{ θ: 'theta', ι: 'iota', κ: 'kappa', λ: 'lambda', μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi' },
		...{ ρ: 'rho', ς: 'sigma', σ: 'sigma', τ: 'tau', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega' },
		...{ æ: 'ae', œ: 'oe', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i' },
	})
);
