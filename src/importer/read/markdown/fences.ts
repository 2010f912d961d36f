/** What the language of a block of code says that the block is. */
export type Fence =
	| { kind: 'code' }
	| { kind: 'formula' }
	/** A box of MyST, or of the Admonitions plugin of Obsidian. */
	| { kind: 'box'; callout: string; title: string; body: string }
	/** Something that another program draws, or works out of other notes. */
	| { kind: 'diagram' | 'query'; language: string };

/** Finds out what a block of code is. */
export function readFence(language: string, value: string, title = ''): Fence {
	const name = language.toLowerCase();
	const callout = directives.exec(name)?.[1];
	if (callout !== undefined)
		return {
			kind: 'box',
			callout,
			title,
			body: value.replace(/^(?::\w+:.*(?:\n|$))+/, (lines) => lines.replace(/.+/g, '')),
		};
	if (name.startsWith('ad-')) return readBox(name.slice(3), value);
	if (name === 'math' || name === 'latex' || name === 'tex') return { kind: 'formula' };
	if (queries.test(name)) return { kind: 'query', language };
	return diagrams.test(name) ? { kind: 'diagram', language } : { kind: 'code' };
}

/** Boxes of MyST. */
const directives =
	/^\{(note|tip|hint|important|warning|caution|attention|danger|error|seealso|admonition)\}$/;
const queries =
	/^(?:dataview(?:js)?|datacore\w*|tasks|query|base|button|meta-bind.*|column-settings|timeline|calendar|todoist|tracker|leaflet|zoommap)$/;
const diagrams =
	/^(?:mermaid|plantuml|puml|graphviz|dot|d2|flow(?:chart)?|sequence|chart(?:sview)?|vega(?:-lite)?|tikz|smiles|abc|markmap|mindmap|ditaa|wavedrom|functionplot)$/;

/** The first lines of a box may give its title and its looks. */
function readBox(callout: string, value: string): Fence {
	const lines = value.split('\n');
	const settings = lines.findIndex((line) => !/^(?:title|collapse|icon|color):/i.test(line));
	const head = settings < 0 ? lines : lines.slice(0, settings);
	const title = head.map((line) => /^title:\s*(.*)$/i.exec(line)?.[1] ?? '').join('');
	const body = [...head.map(() => ''), ...(settings < 0 ? [] : lines.slice(settings))].join('\n');
	return { kind: 'box', callout, title, body };
}
