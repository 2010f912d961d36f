import { readReference, type PdfObjects } from './file/read-objects.ts';

/**
 * Reads the named destinations of a PDF: the targets of its internal links.
 *
 * Returns the number of pages, and the page of each destination (from 1) by the id that it had in the
 * printed document.
 */
export function readDestinations({ objects, root }: PdfObjects): Destinations {
	const contentOf = (number: number | undefined) => objects.get(number ?? -1) ?? '';
	const catalog = contentOf(root);
	const leaves = [...walkPages(contentOf, readReference(catalog, 'Pages'))];
	const pageOf = new Map(leaves.map((number, index) => [number, index + 1]));
	const pages = new Map<string, number>();
	const destinations = contentOf(readReference(catalog, 'Dests'));
	for (const [, name = '', page] of destinations.matchAll(/\/(\S+) \[\s*(\d+) 0 R \/XYZ/g)) {
		pages.set(readName(name), pageOf.get(Number(page)) ?? NaN);
	}
	return { pageCount: leaves.length, pages };
}

/** The pages below a node of the tree of pages, in their order. */
function* walkPages(
	contentOf: (number: number) => string,
	node: number | undefined
): Generator<number> {
	if (node === undefined) return;
	const children = /\/Kids \[([^\]]*)\]/.exec(contentOf(node))?.[1];
	if (children === undefined) yield node;
	for (const [, child] of (children ?? '').matchAll(/(\d+) 0 R/g)) {
		yield* walkPages(contentOf, Number(child));
	}
}

/** Reads a name: `#2F` is a slash; Chromium makes names of ids as they stand in addresses. */
function readName(name: string): string {
	const bytes = name.replace(/#([\dA-Fa-f]{2})/g, (_, code: string) =>
		String.fromCharCode(parseInt(code, 16))
	);
	return decodeURIComponent(Buffer.from(bytes, 'latin1').toString('utf8'));
}

/** The pages of a PDF, and where its internal links lead. */
export interface Destinations {
	pageCount: number;
	/** Page of each destination, counted from 1, by id. */
	pages: ReadonlyMap<string, number>;
}
