import { t } from './language/t.ts';

/**
 * The address at which readers report an error: a web page, or a `mailto:` link that names the page, if there is one. `reportTo`
 * is an email address or a web address.
 */
export function reportAddress(reportTo: string, page?: { title: string; address: string }): string {
	if (/^https?:/.test(reportTo)) return reportTo;
	if (!page) return `mailto:${reportTo}`;
	const subject = encodeURIComponent(t('evidence.reportSubject', { title: page.title }));
	return `mailto:${reportTo}?subject=${subject}&body=${encodeURIComponent(`${page.address}\n\n`)}`;
}
