/** Reads a `.docx` file into mammoth's tree. Throws an error if it is none. */
export async function readWordDocument(bytes: Buffer): Promise<WordDocument> {
	// Loaded when it is wanted: most notes are text.
	const { default: mammoth } = await import('mammoth');
	let found: WordDocument | undefined;
	await mammoth.convertToHtml(
		{ buffer: bytes },
		{
			transformDocument(document: WordDocument) {
				found = document;
				// The tree is all that is wanted: nothing is left to be made HTML of.
				return { ...document, children: [] };
			},
		}
	);
	if (!found) throw new Error('no document');
	return found;
}

/** The tree that mammoth makes of a document; see its `lib/documents.js`. */
export interface WordDocument extends WordNode {
	notes?: { resolve(reference: WordNode): { body: WordNode[] } | null };
	comments?: unknown[];
}

/** A node of it: what kinds of node there are, and which properties they have, only it knows. */
export interface WordNode {
	type: string;
	children?: WordNode[];
	value?: string;
	/** Of paragraphs. */
	styleId?: string | null;
	styleName?: string | null;
	numbering?: { level: string; isOrdered: boolean } | null;
	/** Of runs. */
	isBold?: boolean;
	isItalic?: boolean;
	isStrikethrough?: boolean;
	verticalAlignment?: string;
	/** Of links. */
	href?: string | null;
	/** Of check boxes. */
	checked?: boolean;
	/** Of breaks. */
	breakType?: string;
	/** Of references to notes. */
	noteType?: string;
	noteId?: string;
}
