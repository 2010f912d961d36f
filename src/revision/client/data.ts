import type { Deck } from '../card-data.ts';

/** Reads the deck that a page came with. Returns nothing if there is none. */
export function readDeckOfPage(): Deck | undefined {
	const text = document.querySelector('[data-deck]')?.textContent;
	return text ? (JSON.parse(text) as Deck) : undefined;
}

/** Fetches the deck of a topic by its slug; nothing if it cannot be had. */
export const fetchDeck = (base: string, slug: string): Promise<Deck | undefined> =>
	fetchJson<Deck>(`${base}${slug}/cards.json`);

/** Fetches data of the site; nothing if it cannot be had. */
export async function fetchJson<T>(address: string): Promise<T | undefined> {
	try {
		const response = await fetch(address);
		return response.ok ? ((await response.json()) as T) : undefined;
	} catch {
		return undefined;
	}
}
