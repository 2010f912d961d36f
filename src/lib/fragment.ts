/** The id that an address's fragment names: `#late%20signs` → `late signs`. */
export const readFragment = (hash: string = location.hash): string =>
	decoded(hash.replace(/^#/, ''));

/** Decodes an address or a part of one. They are typed and cut by hand: what does not decode (`100%`) stays as it stands. */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
