/**
 * Says beside the links to the PDFs of a topic how long and how large they are. Takes the links away where the site was
 * built without PDFs.
 */
export async function showDownloads(): Promise<void> {
	const list = document.querySelector<HTMLElement>('[data-downloads]');
	// Pages from disk may not ask for files.
	if (!list || location.protocol === 'file:') return;
	const response = await fetch(list.dataset['downloads'] + downloadsName).catch(() => undefined);
	// Without an answer nothing is known: the links stay as they are.
	if (!response?.ok) return;
	const downloads = (await response.json()) as Downloads;
	for (const link of list.querySelectorAll('a')) {
		const download = downloads[link.pathname.split('/').at(-1) ?? ''];
		if (download) link.append(` (${download})`);
	}
	list.hidden = Object.keys(downloads).length === 0;
}

/** The file beside a page that is printed which says what PDFs of it there are: `/gout/print/downloads.json`. */
export const downloadsName = 'downloads.json';

/** What stands in it, by the names of the PDFs: how long each is, and how large, in words. */
export type Downloads = Record<string, string>;
