import { foldSpelling } from './spelling.ts';
import { stem } from './stem.ts';

/** A word of a text: as it is compared, and where it stands in the text. */
export interface Word {
	/** Lower case, without accents, Greek letters written out, spelled as in America. */
	text: string;
	/** `text` without its ending: what two forms of one word share. */
	stem: string;
	start: number;
	end: number;
}

/** Cuts a text into its words. A hyphen, slash or space divides them; an apostrophe does not. */
export function readWords(text: string): Word[] {
	return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)?/gu)].map((match) => ({
		...compared(match[0]),
		start: match.index,
		end: match.index + match[0].length,
	}));
}

function compared(written: string): Pick<Word, 'text' | 'stem'> {
	const known = seen.get(written);
	if (known) return known;
	const text = foldSpelling(plain(written));
	const word = { text, stem: stem(text) };
	seen.set(written, word);
	return word;
}

/** The words of a library come again and again, and many rules are tried on each. */
const seen = new Map<string, Pick<Word, 'text' | 'stem'>>();

/** The stems of a text's words, in order: `Plain X-rays` → `plain`, `x`, `ray`. */
export const stems = (text: string): string[] => readWords(text).map((word) => word.stem);

/**
 * Writes a run of stems as one word, so that `x ray`, `x-ray` and `xray` are the same. Doubled letters
 * of a long word become one, because they meet or vanish where words are joined: `radio-opaque`,
 * `radiopaque`.
 */
export function join(parts: readonly string[]): string {
	const joined = parts.join('');
	return joined.length < 7 ? joined : joined.replace(/(.)\1+/g, '$1');
}

/** Lower case without accents and apostrophes, with Greek letters written out: `TIF1γ` → `tif1gamma`. */
export function plain(text: string): string {
	return text
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		.replace(/[α-ω]/g, (letter) => greek.get(letter) ?? letter);
}

const greek = new Map([
	['α', 'alpha'],
	['β', 'beta'],
	['γ', 'gamma'],
	['δ', 'delta'],
	['ε', 'epsilon'],
	['ζ', 'zeta'],
	['η', 'eta'],
	['θ', 'theta'],
	['ι', 'iota'],
	['κ', 'kappa'],
	['λ', 'lambda'],
	['μ', 'mu'],
	['ν', 'nu'],
	['ξ', 'xi'],
	['π', 'pi'],
	['ρ', 'rho'],
	['σ', 'sigma'],
	['τ', 'tau'],
	['φ', 'phi'],
	['χ', 'chi'],
	['ψ', 'psi'],
	['ω', 'omega'],
]);
