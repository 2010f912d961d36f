import { t } from '../language/t.ts';
import { writeSize } from '../language/write-size.ts';

/** The file beside a page that is printed which says what PDFs of it there are: `/gout/print/downloads.json`. */
export const downloadsName = 'downloads.json';

/** What stands in it, by the names of the PDFs. */
export type Downloads = Record<string, { pages: number; bytes: number }>;

/** Says how long a PDF is, and how large: `8 pages, 113 kB`. */
export const describeDownload = ({ pages, bytes }: Downloads[string]): string =>
	`${t('print.pages', { count: pages })}, ${writeSize(bytes)}`;
