/**
 * Inserts nodes into a message: `t('search.nothing', { words: '<words>' })` with a node named `words`. Text from readers and
 * authors is thus never parsed as part of the message.
 */
export const withNodes = (text: string, nodes: Readonly<Record<string, Node>>): (Node | string)[] =>
	text
		.split(/<(\w+)>/)
		.map((piece, index) => (index % 2 === 1 ? (nodes[piece] ?? '') : piece))
		.filter((piece) => piece !== '');
