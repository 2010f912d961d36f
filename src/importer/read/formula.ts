import type { PhrasingContent } from 'mdast';
import { mergeTexts, plainText } from '../structure/inline.ts';
import type { Notice } from './parts.ts';
import { beside } from './mixed-numbers.ts';
import { raise } from './raised.ts';

/**
 * Writes a simple formula of TeX as text: `10^9` → 10⁹, `\rightarrow` → →, `\frac{a}{b}` → a/b.
 *
 * Returns nothing if there is anything in it that cannot be written so without changing its sense.
 */
export function readFormula(tex: string): PhrasingContent[] | undefined {
	const reader = new FormulaReader(tex.trim());
	const content = reader.read();
	return content && mergeTexts(content);
}

/** Says of a formula that it could not be read. */
export const formulaNotice = (tex: string): Notice => ({
	message: `has the formula “${tex}”, which stays as it is written`,
	fix: 'write it in words, or make a picture of it',
});

class FormulaReader {
	#place = 0;
	/** The last sign that was written, in whatever group; nothing where none stands beside what comes next. */
	#last = '';

	readonly tex: string;

	constructor(tex: string) {
		this.tex = tex;
	}

	/** Reads to the end, or to the brace that closes a group. */
	read(closing = ''): PhrasingContent[] | undefined {
		const found: PhrasingContent[] = [];
		while (this.#place < this.tex.length) {
			if (closing !== '' && this.tex[this.#place] === closing) {
				this.#place++;
				return found;
			}
			const isGroup = this.tex[this.#place] === '{';
			const next = this.#readOne();
			if (!next) return undefined;
			found.push(
				...(isGroup && this.#isRaised() && isSum(plainText(next)) ? bracketed(next) : next)
			);
		}
		return closing === '' ? found : undefined;
	}

	#readOne(): PhrasingContent[] | undefined {
		const character = this.tex[this.#place++] ?? '';
		switch (character) {
			case '\\':
				return this.#readCommand();
			case '{':
				return this.read('}');
			case '}':
			case '&':
			case '#':
				return undefined;
			case '^':
			case '_': {
				const content = this.#readApart();
				this.#last = ')';
				return content && raise(content, character === '^' ? 'sup' : 'sub');
			}
			case '~':
			case '\n':
				return text(' ');
			default:
				return this.#write(character);
		}
	}

	#readArgument(): PhrasingContent[] | undefined {
		while (/\s/.test(this.tex[this.#place] ?? '')) this.#place++;
		return this.#place < this.tex.length ? this.#readOne() : undefined;
	}

	/** Reads an argument that stands above, below or behind a sign of its own. */
	#readApart(): PhrasingContent[] | undefined {
		this.#last = '(';
		return this.#readArgument();
	}

	#write(sign: string): PhrasingContent[] {
		this.#last = sign.trim().slice(-1) || this.#last;
		return text(sign);
	}

	#readCommand(): PhrasingContent[] | undefined {
		const name = /^(?:[a-zA-Z]+\*?|[^])/.exec(this.tex.slice(this.#place))?.[0] ?? '';
		this.#place += name.length;
		if (/^[a-zA-Z]/.test(name)) this.#skipSpace(name);
		if (name === 'frac' || name === 'dfrac' || name === 'tfrac') return this.#readFraction();
		if (name === 'sqrt' && this.tex[this.#place] !== '[') {
			const content = this.#readApart();
			const root = content && (this.#isFollowed() ? bracketed(content) : grouped(content));
			this.#last = ')';
			return root && [...text('√'), ...root];
		}
		if (transparent.has(name)) return this.#readArgument();
		if (name === 'displaystyle' || name === 'textstyle') return [];
		if (name === 'left' || name === 'right') return this.tex[this.#place] === '.' ? undefined : [];
		const sign = signs[name];
		return sign === undefined ? undefined : this.#write(sign);
	}

	/** The space after a command only ends its name, but between words it is meant to be seen. */
	#skipSpace(name: string): void {
		const isWord = (signs[name] ?? '').length > 0 && /^\s+/.test(this.tex.slice(this.#place));
		if (isWord && !greek.test(signs[name] ?? '')) return;
		while (/\s/.test(this.tex[this.#place] ?? '')) this.#place++;
	}

	/** What stands beside a fraction is no part of it: `2\\frac12` is 2 1/2, `\\frac{a}{b}c` is (a/b)c. */
	#readFraction(): PhrasingContent[] | undefined {
		const before = this.#last;
		const above = this.#readApart();
		const below = above && this.#readApart();
		this.#last = ')';
		if (!above || !below) return undefined;
		const content = [...grouped(above), ...text('/'), ...grouped(below)];
		if (/[\p{L})}\]/÷:√]/u.test(before) || this.#isFollowed()) return bracketed(content);
		if (/\d/.test(before)) return [...text(' '), ...content];
		const isLast = this.#place >= this.tex.length;
		return [...(before === '' ? text(beside) : []), ...content, ...(isLast ? text(beside) : [])];
	}

	/** Whether an exponent comes next, if behind the braces that close here. */
	#isRaised(): boolean {
		return /^[\s}]*\^/.test(this.tex.slice(this.#place));
	}

	/** Whether a factor, or an exponent, comes next, if behind the braces that close here. */
	#isFollowed(): boolean {
		const [, command, sign] =
			/^\s*(?:\\([a-zA-Z]+)|([\p{L}\p{N}({^_]|\}[}\s]*[\p{L}\p{N}(^_]))/u.exec(
				this.tex.slice(this.#place)
			) ?? [];
		return command === undefined
			? sign !== undefined
			: signs[command] === undefined
				? !/^(?:right|left)$/.test(command)
				: greek.test(signs[command] ?? '');
	}
}

/** The sign that a command of TeX stands for. */
export const signOf = (command: string): string | undefined => signs[command];

const text = (value: string): PhrasingContent[] => [{ type: 'text', value }];
const greek = /^\p{Script=Greek}$/u;

function grouped(content: PhrasingContent[]): PhrasingContent[] {
	const isText = content.every(({ type }) => type === 'text');
	const single = isText && /^(?:[\p{L}\p{N}.%]*|\([^()]*\))$/u.test(plainText(content));
	return single ? content : bracketed(content);
}

/** Whether an exponent would be read as that of the last part alone: `{w/70}^2`. */
export const isSum = (text: string): boolean =>
	/[-+−±×÷·*/]/.test(text) && !/^\([^()]*\)$/.test(text);

const bracketed = (content: PhrasingContent[]): PhrasingContent[] => [
	...text('('),
	...content,
	...text(')'),
];

/** Commands that only say how their argument looks. */
const transparent = new Set(
	'text textrm textbf textit mathrm mathbf mathit mathsf operatorname boldsymbol mbox'.split(' ')
);

/** Commands, each with the sign that it stands for. */
const signs: Record<string, string | undefined> = {
	...Object.fromEntries(
		`rightarrow → to → longrightarrow → Rightarrow ⇒ implies ⇒ leftarrow ← Leftarrow ⇐
		leftrightarrow ↔ Leftrightarrow ⇔ iff ⇔ gets ← mapsto ↦ uparrow ↑ downarrow ↓ Uparrow ⇑
		Downarrow ⇓ updownarrow ↕ rightleftharpoons ⇌ leftrightharpoons ⇌ nearrow ↗ searrow ↘ leq ≤ le ≤
		geq ≥ ge ≥ leqslant ≤ geqslant ≥ neq ≠ ne ≠ lt < gt > ll ≪ gg ≫ approx ≈ sim ~ simeq ≃ equiv ≡
		times × div ÷ cdot · pm ± mp ∓ ast * bullet • circ ° propto ∝ infty ∞ degree ° therefore ∴
		because ∵ partial ∂ sum ∑ int ∫ in ∈ cup ∪ cap ∩ emptyset ∅ checkmark ✓ alpha α beta β gamma γ
		delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π
		rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ
		Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω ldots … dots … cdots … prime ′ % % $ $ & & # #
		_ _ { { } } | | ln ln log log exp exp min min max max sin sin cos cos tan tan`
			.matchAll(/(\S+)\s+(\S+)/g)
			.map(([, command = '', sign]) => [command, sign])
	),
	...{ ',': ' ', ';': ' ', ':': ' ', '!': '', ' ': ' ', quad: ' ', qquad: ' ', '\\': ' ' },
};
