import { t } from '../lib/language/t.ts';

/**
 * Where a reader reports an error on a page: a letter that says which page it is about, or the page that is there for
 * it. `reportTo` is an e-mail address or the address of a page.
 */
export function reportAddress(reportTo: string, page: { title: string; address: string }): string {
	if (!reportTo.includes('@') || /^https?:/.test(reportTo)) return reportTo;
	const subject = encodeURIComponent(t('evidence.reportSubject', { title: page.title }));
	return `mailto:${reportTo}?subject=${subject}&body=${encodeURIComponent(`${page.address}\n\n`)}`;
}
