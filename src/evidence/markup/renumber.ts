import { t } from '../../lib/language/t.ts';

/**
 * Numbers the citations of a page and its list of references anew, and puts the list in the order of the numbers.
 *
 * Takes the HTML that `adaptPage` makes, and the number of each key. What has no number stays as it is.
 */
export function renumber(html: string, numbers: ReadonlyMap<string, number>): string {
	return html
		.replace(citation, (written, start: string, key: string) => {
			const number = numbers.get(key);
			if (number === undefined) return written;
			const label = escapeAttribute(t('topics.reference', { number }));
			return `${start}aria-label="${label}">${number}</a>`;
		})
		.replace(list, (_, start: string, items: string, end: string) => {
			const entries = items.split(/(?=<li id="ref-)/).map((entry) => {
				const number = numbers.get(/^<li id="ref-([^"]+)"/.exec(entry)?.[1] ?? '') ?? 0;
				return { number, html: number ? entry.replace('<li', `<li value="${number}"`) : entry };
			});
			const ordered = entries.toSorted((a, b) => a.number - b.number);
			return start + ordered.map(({ html }) => html).join('') + end;
		});
}

const citation = /(<a href="#ref-[^"]*" data-cite="([^"]+)" )aria-label="[^"]*">\d+<\/a>/g;

const list = /(<section class="references[^]*?<ol>)([^]*?)(<\/ol>)/;

const escapeAttribute = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
