/**
 * Brings the pages of a site into an order that does not depend on when each is ready: those that are
 * expected, as they are expected, and then all others by name. An index of the same pages is then always
 * the same.
 *
 * A page is passed on as soon as all that come before it have been.
 */
export class PageOrder<Page> {
	readonly #expected: readonly string[];
	readonly #ready = new Map<string, Page | undefined>();
	#next = 0;

	/** `expected` are the names of pages. */
	constructor(expected: readonly string[]) {
		this.#expected = expected;
	}

	/** Takes a page that is ready, or nothing for one that is not wanted; returns those whose turn it is. */
	add(name: string, page: Page | undefined): Page[] {
		this.#ready.set(name, page);
		const turn: Page[] = [];
		for (; this.#next < this.#expected.length; this.#next++) {
			const name = this.#expected[this.#next] ?? '';
			if (!this.#ready.has(name)) break;
			const page = this.#ready.get(name);
			if (page) turn.push(page);
			this.#ready.delete(name);
		}
		return turn;
	}

	/** All pages that are left, when no more come. */
	rest(): Page[] {
		const place = new Map(this.#expected.map((name, place) => [name, place]));
		const rank = (name: string) => place.get(name) ?? place.size;
		const left = [...this.#ready].sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
		this.#ready.clear();
		return left.flatMap(([, page]) => page ?? []);
	}
}
