import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import type { RootContent } from 'hast';
import { readKeys, type AttributeValue } from './citation.ts';

/** Name of the element that authors write. */
const evidenceName = 'Evidence';

/** The attributes that it may have. */
export const evidenceAttributes: readonly string[] = ['verdict', 'cite', 'of', 'short', 'notes'];

/** Tells whether a node is an `<Evidence>`, on lines of its own or within one. */
export function isEvidence(node: RootContent): node is EvidenceNode {
	return (
		(node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
		node.name === evidenceName
	);
}

/** Reads the attributes of an `<Evidence>` as they are written. */
export function readAttributes({ attributes }: EvidenceNode): {
	verdict: string | undefined;
	/** The keys; nothing if `cite` is written in a way that cannot be read. */
	keys: string[] | undefined;
	/** The statement whose note stands for this one: the terms that lead to it, from the outside in. */
	of: string[] | undefined;
	/** What the sources say, in a line. */
	short: string | undefined;
	/** What the notes say, in a line. */
	notes: string | undefined;
	/** Names that are not known. */
	unknown: string[];
} {
	const values = new Map<string, AttributeValue>();
	for (const attribute of attributes) {
		if (attribute.type === 'mdxJsxAttribute') values.set(attribute.name, attribute.value);
		else values.set(`{${attribute.value}}`, null);
	}
	const verdict = values.get('verdict');
	const textOf = (name: string) => readText(values.get(name)) || undefined;
	return {
		of: values.has('of') ? (textOf('of')?.split(/\s*>\s*/) ?? []) : undefined,
		short: textOf('short'),
		notes: textOf('notes'),
		verdict: typeof verdict === 'string' ? verdict : readKeys(verdict)?.[0],
		keys: values.has('cite') ? readKeys(values.get('cite')) : [],
		unknown: [...values.keys()].filter((name) => !evidenceAttributes.includes(name)),
	};
}

/** A text as it is written in quotes, or in quotes within braces. */
function readText(value: AttributeValue): string | undefined {
	const text =
		typeof value === 'string' ? value : /^\s*(["'`])([^]*)\1\s*$/.exec(value?.value ?? '')?.[2];
	return text?.trim();
}

type EvidenceNode = MdxJsxFlowElementHast | MdxJsxTextElementHast;
