import type { Deck } from '../card-data.ts';
import { base } from './base.ts';

/** Reads the deck that the page came with. Returns nothing if there is none. */
export const readDeckOfPage = (): Deck | undefined =>
	readDeck(document.querySelector('[data-deck]')?.textContent);

const readDeck = (text?: string) => (text ? (JSON.parse(text) as Deck) : undefined);

/**
 * Fetches the deck of a topic by its slug; nothing if it cannot be had. Without a network the page of cards may
 * be stored where the deck is not: a reader has opened it.
 */
export async function fetchDeck(slug: string): Promise<Deck | undefined> {
	const deck = await fetchJson<Deck>(`${base}${slug}/cards.json`);
	if (deck) return deck;
	const page = await fetchFile(`${base}${slug}/cards/`, (response) => response.text());
	// Pages may not parse HTML (trusted types); the data in it has no “<”.
	return readDeck(/<script\b[^>]*\bdata-deck\b[^>]*>([^<]*)</.exec(page ?? '')?.[1]);
}

/** Fetches data of the site; nothing if it cannot be had. */
export const fetchJson = <T>(address: string): Promise<T | undefined> =>
	fetchFile(address, (response) => response.json() as Promise<T>);

async function fetchFile<T>(
	address: string,
	read: (response: Response) => Promise<T>
): Promise<T | undefined> {
	try {
		const response = await fetch(address);
		return response.ok ? await read(response) : undefined;
	} catch {
		return undefined;
	}
}

/** The slugs of topics whose cards this browser has stored, whatever stored them: they can be had without a network. */
export async function storedTopics(): Promise<string[]> {
	try {
		const names = await caches.keys();
		const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
		const slugs = requests.flat().flatMap(({ url }) => {
			const { pathname } = new URL(url);
			if (!pathname.startsWith(base)) return [];
			return /^([^/]+)\/cards(?:\.json|\/)$/.exec(pathname.slice(base.length))?.[1] ?? [];
		});
		return [...new Set(slugs)];
	} catch {
		return [];
	}
}
