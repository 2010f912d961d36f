/**
 * The id that an address's fragment names: `#late%20signs` → `late signs`. Addresses are typed and cut
 * by hand: a fragment that does not decode (`#100%`) is taken as it stands.
 */
export function readFragment(hash: string = location.hash): string {
	const text = hash.replace(/^#/, '');
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
