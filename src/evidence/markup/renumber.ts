import { slug } from 'github-slugger';
import { t } from '../../lib/language/t.ts';

/**
 * Renumbers the citations and the list of references of a page, and sorts the list by number.
 *
 * Takes the HTML from `adaptPage` and the number of each key. Text without a number is unchanged.
 */
export function renumber(html: string, numbers: ReadonlyMap<string, number>): string {
	return html
		.replace(citation, (written, start: string, key: string) => {
			const number = numbers.get(key);
			if (number === undefined) return written;
			const label = escapeAttribute(t('topics.reference', { number }));
			return `${start}aria-label="${label}">${number}</a>`;
		})
		.replace(
			labelOfHeading,
			(_, heading: string, _depth, label: string) => heading + withoutMarks(label)
		)
		.replace(list, (_, start: string, items: string, end: string) => {
			const entries = items.split(/(?=<li id="ref-)/).map((entry) => {
				const number = numbers.get(/^<li id="ref-([^"]+)"/.exec(entry)?.[1] ?? '') ?? 0;
				return { number, html: number ? entry.replace('<li', `<li value="${number}"`) : entry };
			});
			const ordered = entries.toSorted((a, b) => a.number - b.number);
			return start + ordered.map(({ html }) => html).join('') + end;
		});
}

/**
 * The title of a section in a list of sections: without the numbers of sources that it cites, which are those of the page alone.
 * The id tells them from figures in brackets that are the author's own.
 */
export const titleOfSection = (title: string, id: string): string =>
	id.startsWith(slug(title)) ? title : withoutMarks(title);

const withoutMarks = (title: string): string => title.replace(/ ?\[\d+(?:,\s*\d+)*\]/g, '');

/** What Starlight tells screen readers of a heading that cites, behind it. */
const labelOfHeading =
	/(<h([2-6])\b(?:(?!<\/h\2).)*data-cite=(?:(?!<\/h\2).)*<\/h\2><a class="sl-anchor-link"(?:(?!<\/a>).)*<span class="sr-only"[^>]*>)([^<]*)/gs;

const citation = /(<a href="#ref-[^"]*" data-cite="([^"]+)" )aria-label="[^"]*">\d+<\/a>/g;

const list = /(<section class="references[^]*?<ol>)([^]*?)(<\/ol>)/;

const escapeAttribute = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
