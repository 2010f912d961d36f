/**
 * Reads the text of a part of the document without that of the elements which match a selector. What stands in two
 * elements is joined by `between`.
 */
export function readText(node: Node, leftOut: string, between = ''): string {
	if (node instanceof Text) return node.data;
	if (node instanceof Element && node.matches(leftOut)) return '';
	return [...node.childNodes].map((child) => readText(child, leftOut, between)).join(between);
}
