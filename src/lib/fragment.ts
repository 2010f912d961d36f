/** The id in the fragment of an address: `#late%20signs` → `late signs`. */
export const readFragment = (hash: string = location.hash): string =>
	decoded(hash.replace(/^#/, ''));

/**
 * Decodes an address or a part of one. Text that cannot be decoded, such as `100%`, is returned unchanged, because people type
 * and truncate addresses by hand.
 */
export function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
