/** Makes a function that remembers its last result: most of those who ask for one thing come one after the other. */
export function rememberLast<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
	let last: { key: Key; value: Value } | undefined;
	return (key) => (last?.key === key ? last : (last = { key, value: make(key) })).value;
}
