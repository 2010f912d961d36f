/**
 * Keeps a query in the page's address as `?q=`, so that going back, reloading and sharing bring it
 * again. An empty query takes it off. Written a moment after the last key: browsers limit how often.
 */
export function keepInAddress(query: string): void {
	clearTimeout(waiting);
	waiting = setTimeout(() => writeAddress(query), 250);
}

/** Takes the query off the address at once, when the dialog is closed. */
export function clearAddress(): void {
	clearTimeout(waiting);
	writeAddress('');
}

let waiting: ReturnType<typeof setTimeout> | undefined;

function writeAddress(query: string): void {
	const url = new URL(location.href);
	if ((url.searchParams.get('q') ?? '') === query) return;
	if (query) url.searchParams.set('q', query);
	else url.searchParams.delete('q');
	history.replaceState(history.state, '', url);
}
