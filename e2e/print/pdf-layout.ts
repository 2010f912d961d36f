import type { Bookmark, Pdf, PdfPage, PdfText } from './read-pdf.ts';

const margin = 45;

/** The text of a page without what stands in its margins. */
export function bodyTexts({ texts, height }: PdfPage): PdfText[] {
	return texts.filter(({ y }) => y > margin && y < height - margin);
}

/** What stands in the margins of a page, as one line. */
export function marginText({ texts, height }: PdfPage): string {
	return joinTexts(texts.filter(({ y }) => y <= margin || y >= height - margin));
}

/** The whole text of a PDF in reading order, on one line, without what stands in the margins. */
export function bodyText({ pages }: Pdf): string {
	return joinTexts(pages.flatMap(bodyTexts));
}

/**
 * Pages that a booklet gives wrongly, in its contents ("Signs 6") and behind its links ("see Signs (p. 6)"). Throws if
 * it gives none.
 */
export function wrongPageNumbers(pdf: Pdf): string[] {
	const titles = pdf.bookmarks.filter(({ level, title }) => level > 1 && title !== 'Contents');
	const text = bodyText(pdf);
	let from = text.indexOf('Contents');
	const inContents = titles.flatMap(({ title, page, level }) => {
		if (level > 3) return [];
		const offset = text.indexOf(`${title} ${page}`, from);
		if (offset < 0) return [`contents: ${title}, which is on page ${page}`];
		from = offset + title.length;
		return [];
	});
	const given = [...text.matchAll(/(.{4,80}?)\s+\(\s?p\.\s+(\d+)\s?\)/g)];
	if (given.length === 0) throw new Error('No link says its page.');
	const inLinks = given.flatMap(([, words = '', page]) =>
		titles.some((title) => words.endsWith(title.title) && title.page === Number(page))
			? []
			: [`link: ${words} (p. ${page})`]
	);
	return [...inContents, ...inLinks];
}

/** Joins pieces of text with spaces; a word that was parted at its hyphen is whole again. */
export function joinTexts(texts: readonly PdfText[]): string {
	return texts
		.map(({ text }) => text)
		.join(' ')
		.replace(/\s+/g, ' ')
		.replace(/(\p{L})- (\p{Ll})/gu, '$1-$2');
}

/** Titles with fewer than two lines below their own on a page that is not the last one. */
export function titlesAtFoot({ pages, bookmarks }: Pdf): string[] {
	const isAtFoot = ({ page, top }: Bookmark) => {
		const lines = bodyTexts(pages[page - 1] as PdfPage).filter(({ y }) => y < top);
		return new Set(lines.map(({ y }) => Math.round(y / 3))).size < 3;
	};
	return bookmarks
		.filter((bookmark) => bookmark.page < pages.length && isAtFoot(bookmark))
		.map(({ title, page }) => `${title} (page ${page})`);
}

/** Pieces of text that leave the page. */
export function outsideTexts({ pages }: Pdf): string[] {
	return pages.flatMap(({ texts, width, height }) =>
		texts
			.filter(({ x, y, width: length, size }) => {
				return x < 0 || x + length > width || y < 0 || y + size > height;
			})
			.map(({ text }) => text)
	);
}

/** Pairs of pieces of text that cover one another. */
export function overlappingTexts({ pages }: Pdf): string[] {
	return pages.flatMap(({ texts }, page) =>
		texts.flatMap((one, index) =>
			texts
				.slice(index + 1)
				.filter((other) => covers(one, other))
				.map((other) => `page ${page + 1}: “${one.text}” and “${other.text}”`)
		)
	);
}

function covers(one: PdfText, other: PdfText): boolean {
	const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
	const down =
		Math.min(one.y + 0.7 * one.size, other.y + 0.7 * other.size) - Math.max(one.y, other.y);
	return across > 1.5 && down > 1;
}
