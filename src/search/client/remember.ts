/** Makes a function that loads what has the same key once. What failed is loaded again when it is next asked for. */
export function remember<Asked, Loaded>(
	load: (asked: Asked) => Promise<Loaded>,
	keyOf: (asked: Asked) => string = String
): (asked: Asked) => Promise<Loaded> {
	const known = new Map<string, Promise<Loaded>>();
	return (asked) => {
		const key = keyOf(asked);
		const loading = known.get(key) ?? load(asked);
		known.set(key, loading);
		loading.catch(() => known.delete(key));
		return loading;
	};
}
