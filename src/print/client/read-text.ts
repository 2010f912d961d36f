/** Reads the text of a part of the document without that of the elements which match a selector. */
export function readText(node: Node, leftOut: string): string {
	if (node instanceof Text) return node.data;
	if (node instanceof Element && node.matches(leftOut)) return '';
	return [...node.childNodes].map((child) => readText(child, leftOut)).join('');
}
