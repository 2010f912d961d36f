/** Caches the last result of a function, because most callers ask for the same key several times in a row. */
export function rememberLast<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
	let last: { key: Key; value: Value } | undefined;
	return (key) => (last?.key === key ? last : (last = { key, value: make(key) })).value;
}
