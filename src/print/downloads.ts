import { language, t } from '../lib/language/t.ts';

/** The file beside a topic's pages that says which PDFs of it there are: `/gout/downloads.json`. */
export const downloadsName = 'downloads.json';

/** What stands in it, by the names of the PDFs. */
export type Downloads = Record<string, { pages: number; bytes: number }>;

/** Says how long a PDF is, and how large: `8 pages, 113 kB`. */
export const describeDownload = ({ pages, bytes }: Downloads[string]): string =>
	`${t('print.pages', { count: pages })}, ${formatSize(bytes)}`;

/** Writes a size in bytes for readers: 113 194 → 113 kB. */
export function formatSize(bytes: number): string {
	const write = (figure: number, unit: string, digits: number) =>
		figure.toLocaleString(language, {
			style: 'unit',
			unit,
			useGrouping: false,
			minimumFractionDigits: digits,
			maximumFractionDigits: digits,
		});
	return bytes < 1_000_000
		? write(Math.max(1, Math.round(bytes / 1000)), 'kilobyte', 0)
		: write(bytes / 1_000_000, 'megabyte', 1);
}
