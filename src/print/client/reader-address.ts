import { isLocal, shortAddress } from '../address.ts';
import { quote } from '../margins.ts';

/**
 * Puts the address at which the reader found a page into its margins, and into the booklet's title
 * block: a site may stand at more addresses than it was built for. A page on the reader's own machine
 * keeps those that it was built with.
 *
 * `path` is what leads to the page, or to the booklet's topic.
 */
export function showReadersAddress(path = location.pathname): void {
	const address = new URL(path, location.origin);
	if (!/^https?:$/.test(address.protocol) || isLocal(address)) return;
	document.documentElement.style.setProperty('--paper-address', quote(shortAddress(address)));
	for (const row of document.querySelectorAll<HTMLElement>('[data-topic-address]')) {
		row.hidden = false;
		for (const link of row.querySelectorAll('a')) link.href = link.textContent = address.href;
	}
}
