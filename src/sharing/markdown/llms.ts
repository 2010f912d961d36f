import { t } from '../../lib/language/t.ts';
import type { SiteSettings } from '../../lib/site/schema.ts';
import type { Topic } from '../../topics/topic.ts';

/**
 * Writes `llms.txt` (https://llmstxt.org): the name of the site, what it is and is not, and its pages by topic.
 *
 * `address` returns the address of a page's Markdown copy, for the page's address relative to the base.
 */
export function writeLlms(
	{ name, tagline, disclaimer }: Pick<SiteSettings, 'name' | 'disclaimer'> & { tagline: string },
	topics: readonly Topic[],
	address: (path: string) => string
): string {
	const sections = topics.map((topic) => {
		const pages = topic.pages.map(
			(page) =>
				`- [${escape(page.title)}](${address(page.path)})${page.description ? `: ${escape(page.description)}` : ''}`
		);
		const summary = escape(topic.summary ?? '');
		return [`## ${escape(topic.title)}`, summary, pages.join('\n')].filter(Boolean).join('\n\n');
	});
	const standing = [disclaimer && escape(disclaimer), t('sharing.caveat')]
		.filter(Boolean)
		.join(' ');
	return `${[`# ${escape(name)}`, `> ${escape(tagline)}`, standing, ...sections].join('\n\n')}\n`;
}

/** Escapes text for Markdown. */
const escape = (text: string): string =>
	text
		.replace(/\s+/g, ' ')
		.replace(/[\\`*_~[\]<|]|&(?=#?\w+;)/g, '\\$&')
		.replace(/^(?=[#>+-]|=+$)|^(\d+)(?=[.)])/, '$1\\');

/** The name of a page's Markdown copy, next to the page: `/gout/management/index.md`. */
export const markdownName = 'index.md';
