/** The file beside a topic's pages that says which PDFs of it there are: `/gout/downloads.json`. */
export const downloadsName = 'downloads.json';

/** What stands in it, by the names of the PDFs. */
export type Downloads = Record<string, { pages: number; bytes: number }>;

/** Says how long a PDF is, and how large: `8 pages, 113 kB`. */
export const describeDownload = ({ pages, bytes }: Downloads[string]): string =>
	`${pages === 1 ? '1 page' : `${pages} pages`}, ${formatSize(bytes)}`;

/** Writes a size in bytes for readers: 113 194 → 113 kB. */
export function formatSize(bytes: number): string {
	if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
