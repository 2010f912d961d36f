/**
 * Hands something of the program to the pages that it renders, or to whatever else the bundler loads.
 *
 * Both run in one process, but the bundler makes modules of its own of everything that they share, so a
 * variable that one of them sets stays empty for the other. `name` stands for the same thing in both.
 */
export function handOver<T>(name: string): HandOver<T> {
	const key = Symbol.for(`vademecum:${name}`);
	const place = globalThis as Record<symbol, unknown>;
	return {
		give: (thing) => void (place[key] = thing),
		take: () => {
			if (key in place) return place[key] as T;
			throw new Error(`Nobody has handed over “${name}”.`);
		},
		look: () => place[key] as T | undefined,
	};
}

interface HandOver<T> {
	give: (thing: T) => void;
	/** What was given last. Throws if nothing was. */
	take: () => T;
	/** The same, or nothing. */
	look: () => T | undefined;
}
