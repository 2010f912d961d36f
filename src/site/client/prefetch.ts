/**
 * Fetches the page that a link leads to as soon as the pointer rests on the link or the focus comes to
 * it, so that it is there when the reader goes there. On a line that is slow or counted it waits until
 * the link is pressed. Three listeners serve all links; Astro's own prefetching gives every link two.
 *
 * A link with `data-no-prefetch`, or one to a download, is left alone.
 */
const asked = new Set<string>();
let resting: ReturnType<typeof setTimeout>;

for (const type of ['pointerover', 'focusin'] as const) {
	document.addEventListener(
		type,
		(event) => {
			clearTimeout(resting);
			const address = addressOf(event);
			if (address && !isCostly()) resting = setTimeout(() => prefetch(address), 80);
		},
		{ passive: true }
	);
}
document.addEventListener(
	'pointerdown',
	(event) => {
		const address = addressOf(event);
		if (address && isCostly()) prefetch(address);
	},
	{ passive: true }
);

/** The page of this site that an event's link leads to, if it is another one than this. */
function addressOf({ target }: Event): string | undefined {
	const link = target instanceof Element ? target.closest('a') : null;
	if (!link?.href || link.matches('[download], [data-no-prefetch]')) return undefined;
	const { origin, pathname, search } = link;
	if (origin !== location.origin) return undefined;
	if (pathname === location.pathname && search === location.search) return undefined;
	return origin + pathname + search;
}

function prefetch(address: string): void {
	if (asked.has(address) || !navigator.onLine) return;
	asked.add(address);
	const link = document.createElement('link');
	// Safari knows no links of this kind.
	if (!link.relList.supports('prefetch')) {
		fetch(address, { priority: 'low' }).catch(() => undefined);
		return;
	}
	link.rel = 'prefetch';
	link.href = address;
	document.head.append(link);
}

/** Whether the reader's line is slow, or the reader wants to save data; not all browsers tell. */
function isCostly(): boolean {
	const line: unknown = Reflect.get(navigator, 'connection');
	if (typeof line !== 'object' || line === null) return false;
	return (
		Reflect.get(line, 'saveData') === true || /2g/.test(String(Reflect.get(line, 'effectiveType')))
	);
}
