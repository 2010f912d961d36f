import { fileName, variants, type MadePdf } from './variants.ts';

/**
 * Fills the place for downloads on a topic's landing page with links to its PDFs, each with its pages
 * and its size. `folder` is the address of the topic's folder, with a slash at its end.
 *
 * Returns the page as it came if it has no such place. What stood there before is replaced.
 */
export function writeDownloads(
	html: string,
	folder: string,
	slug: string,
	pdfs: readonly MadePdf[]
): string {
	const links = variants.flatMap((variant) => {
		const made = pdfs.find(({ variant: name }) => name === variant.name);
		return made ? [downloadLink(folder + fileName(slug, variant), variant.label, made)] : [];
	});
	const place = /(<span\b[^>]*\bdata-downloads="[^>]*>)[^]*?<\/span>/;
	return html.replace(place, (_, start: string) => {
		return `${start.replace(/\s+hidden\b(?:="[^"]*")?/, '')}PDF: ${links.join(' · ')}</span>`;
	});
}

function downloadLink(address: string, label: string, { pageCount, size }: MadePdf): string {
	const pages = pageCount === 1 ? '1 page' : `${pageCount} pages`;
	return `<a href="${address}" download>${label}</a> (${pages}, ${formatSize(size)})`;
}

/** Writes a size in bytes for readers: 113 194 → 113 kB. */
export function formatSize(bytes: number): string {
	if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
	return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
