import { t } from './language/t.ts';

/**
 * Where a reader reports an error: the page that is there for it, or a letter, which says what page it is about, if any.
 * `reportTo` is an e-mail address or the address of a page.
 */
export function reportAddress(reportTo: string, page?: { title: string; address: string }): string {
	if (/^https?:/.test(reportTo)) return reportTo;
	if (!page) return `mailto:${reportTo}`;
	const subject = encodeURIComponent(t('evidence.reportSubject', { title: page.title }));
	return `mailto:${reportTo}?subject=${subject}&body=${encodeURIComponent(`${page.address}\n\n`)}`;
}
