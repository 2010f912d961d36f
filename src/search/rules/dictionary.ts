import { isEmptyWord, join, readWords, stems } from '../../lib/words/words.ts';
import { longestName } from './find.ts';
import { countOf, type SearchManifest, type ManifestTerm, type KnownFile } from './manifest.ts';

/** The terms of the vocabulary and the topics, to be found by any of their names. */
export class Dictionary {
	readonly #names = new Map<string, Named>();
	readonly #terms: ManifestTerm[] = [];
	readonly #topics: ManifestTerm[] = [];

	constructor(manifest: Pick<SearchManifest, 'terms' | 'topics'>) {
		this.addTerms(manifest.terms);
		if (typeof manifest.topics !== 'string') this.addTopics(manifest.topics);
	}

	/** Adds terms. Their links to wider terms count all that were added, in order. */
	addTerms(terms: readonly ManifestTerm[]): void {
		this.#terms.push(...terms);
		for (const term of terms) {
			term.n.forEach((name, index) => this.#add(name, { term, index }));
		}
	}

	/** Adds names, which the site does not have, to terms by their index. */
	addNames(names: KnownFile['names']): void {
		for (const [index, own] of names) {
			const term = this.#terms[index]!;
			for (const name of own) {
				term.c.splice(term.n.length, 0, 0);
				this.#add(name, { term, index: term.n.push(name) - 1 });
			}
		}
	}

	/** Adds topics, which readers know by their aliases. */
	addTopics(topics: Exclude<SearchManifest['topics'], string>): void {
		for (const [name, aliases, sections] of topics) {
			const names = [name, ...aliases];
			const term = { n: names, c: [...names.map(() => 0), sections] };
			this.#topics.push(term);
			names.forEach((alias, index) => this.#add(alias, { term, index, topic: name }));
		}
	}

	/** Finds the longest name that begins at a word of a query. */
	longestAt(words: readonly string[], index: number): (Named & { length: number }) | undefined {
		for (let length = Math.min(longestName, words.length - index); length > 0; length--) {
			const named = this.#names.get(join(words.slice(index, index + length)));
			if (named) return { ...named, length };
		}
		return undefined;
	}

	/** The term of the site whose name begins with a word, if there is only one: pneumocystis. */
	onlyBegun(stem: string): Named | undefined {
		const begun = this.#terms.filter(
			(term) => countOf(term) > 0 && term.n.some((name) => stems(name)[0] === stem)
		);
		return begun[0] && !begun[1] ? { term: begun[0], index: 0 } : undefined;
	}

	/** The only word in the names of topics that begins with some letters, if there is one: gentamicin for `gent`. */
	topicBegun(letters: string): string | undefined {
		const begun = this.#topics
			.flatMap(({ n }) => n.flatMap(readWords))
			.flatMap(({ text }) => (text.startsWith(letters) ? text : []));
		return new Set(begun).size === 1 ? begun[0] : undefined;
	}

	/** Finds the term that a question asks for by the way it begins: "what is". */
	askedBy(words: readonly string[]): ManifestTerm | undefined {
		const query = `${words.join(' ')} `;
		const asked = this.#terms.flatMap((term) =>
			(term.q ?? []).flatMap((one) => (query.startsWith(`${one} `) ? { one, term } : []))
		);
		// “What is the role of” says more than “what is”.
		return asked.sort((a, b) => b.one.length - a.one.length)[0]?.term;
	}

	/** The terms that are wider than one, and those where its answer stands. */
	instead({ k = [], s = [] }: ManifestTerm): ManifestTerm[] {
		return [...k, ...s].flatMap((index) => this.#terms[index] ?? []);
	}

	/** The terms that are narrower than one. */
	narrower(term: ManifestTerm): ManifestTerm[] {
		const index = this.#terms.indexOf(term);
		return index < 0 ? [] : this.#terms.filter(({ k }) => k?.includes(index));
	}

	/**
	 * All words that names are made of: those of questions, by which readers ask for an aspect, as the words that carry
	 * nothing in them tell ("when to operate"), and those of topics, or all others. The former are nothing that medicine has
	 * by itself.
	 */
	*words(areQuestions: boolean): Iterable<string> {
		for (const term of [...this.#terms, ...this.#topics]) {
			for (const name of term.n) {
				const isQuestion = term.a === 1 && readWords(name).some(isEmptyWord);
				if ((isQuestion || this.#topics.includes(term)) === areQuestions)
					yield* name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
			}
		}
	}

	#add(name: string, named: Named): void {
		const joined = join(stems(name));
		// Typed as one word, it may have another stem: “atrialfibrillation”. A letter is no ending: hepatitis E.
		const asOne = /\p{L}{3}$/u.test(name) ? join(stems(name.replace(/[\s-]/g, ''))) : joined;
		const small = /^\S+-\S+$/.test(name) ? joined.toLowerCase() : joined;
		for (const key of [joined, small, asOne])
			if (key !== '' && !this.#names.has(key)) this.#names.set(key, named);
	}
}

/** A name that was found: whose it is, and which of its names. */
export interface Named {
	term: ManifestTerm;
	/** Index of the name among the term's names. */
	index: number;
	/** The topic, if the name is one of a topic. */
	topic?: string;
}
