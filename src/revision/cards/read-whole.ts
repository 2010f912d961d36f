import { fromHtml } from 'hast-util-from-html';
import { t } from '../../lib/language/t.ts';
import { isInline } from '../../lib/html/dom.ts';
import { withoutComments } from '../../lib/html/raw.ts';
import { componentOf } from './component-of.ts';
import { attributesOf, readEvidence } from './components.ts';
import { isHidden } from './hidden.ts';
import { nestTags } from './raw-tags.ts';
import { isFootnote, isMedia, markOf } from './read-rich.ts';
import { readRows } from './read-rows.ts';
import {
	lineBreak,
	plainText,
	tidy,
	withMark,
	type Rich,
	type RichNode,
	type RichPart,
} from './rich.ts';

/** What stands for something that has no words, so that readers know that there is more on the page. */
export const gap = '[…]';

/** Reads all that nodes say, whatever they are, as one text; blocks are lines of it. */
export const readWhole = (nodes: readonly RichNode[]): Rich => tidy(partsOf(nodes));

const partsOf = (nodes: readonly RichNode[]): RichPart[] => nestTags(nodes).flatMap(partsOfNode);

function partsOfNode(node: RichNode): RichPart[] {
	switch (node.type) {
		case 'text':
			return [node.value];
		case 'raw':
			return partsOf(fromHtml(withoutComments(node.value), { fragment: true }).children);
		case 'mdxTextExpression':
		case 'mdxFlowExpression': {
			const [, , text] = /^\s*(["'`])(.*)\1\s*$/s.exec(node.value) ?? [];
			return [text ?? (/^\s*(?:\/\*[\s\S]*\*\/\s*)*$/.test(node.value) ? '' : gap)];
		}
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			return partsOfJsx(node);
		case 'element':
			return partsOfElement(node.tagName, node);
		default:
			return [];
	}
}

type Parent = Extract<RichNode, { children: unknown }>;

const partsInside = ({ children }: Parent): RichPart[] => partsOf(children as RichNode[]);

/** What a component shows is among its attributes, too: all that are words, whatever their names. */
function partsOfJsx(node: Extract<RichNode, { name: string | null }>): RichPart[] {
	const component = componentOf(node);
	if (component?.name === 'Evidence') {
		const isContradicted = readEvidence(component)?.verdict === 'differs';
		return isContradicted ? [` (${t('revision.verdictInside.differs')})`] : [];
	}
	if (component) return [];
	const name = node.name ?? '';
	const attributes = attributesOf(node);
	if (!/^\p{Lu}|\./u.test(name)) return partsOfElement(name, node, attributes.get('alt'));
	const said = [...attributes].flatMap(([key, value]) =>
		typeof value === 'string' && !isTechnical.test(key) && value.trim() ? [value.trim()] : []
	);
	const label = said.join(': ');
	return [
		lineBreak,
		label && (node.children.length > 0 ? `${label}: ` : label),
		...partsInside(node),
		lineBreak,
	];
}

/** Names of attributes whose values are for programs. */
const isTechnical =
	/^(?:href|src|link|id|class|className|style|type|variant|icon|size|color|lang|slot|syncKey|target|rel|width|height|set:.*|client:.*)$/;

function partsOfElement(name: string, node: Parent, alt?: unknown): RichPart[] {
	if (isHidden(node)) return [];
	if (isFootnote(node)) return [gap];
	if (name === 'br') return [lineBreak];
	if (name === 'table') return [lineBreak, ...readRows(node, readWhole).flatMap(lineOfRow)];
	if (isMedia(name)) {
		const words = alt ?? (node.type === 'element' ? node.properties['alt'] : undefined);
		return [typeof words === 'string' && words ? words : gap];
	}
	const parts = partsInside(node);
	const mark = markOf(name);
	if (mark) return withMark(mark, parts);
	if (name === 'pre')
		return [
			lineBreak,
			...parts.map(mapText((text) => text.trim().replace(/\n+/g, lineBreak))),
			lineBreak,
		];
	if (isInline({ name })) return parts;
	// The title of what follows it.
	const isTitle = /^(?:header|summary|dt|h[1-6])$/.test(name);
	const end = isTitle && !/[.:!?]\s*$/.test(plainText(parts)) ? ': ' : lineBreak;
	return [lineBreak, ...parts, end];
}

const lineOfRow = ({ said }: { said: Rich }): RichPart[] => [...said, lineBreak];

const mapText =
	(change: (text: string) => string) =>
	(part: RichPart): RichPart =>
		typeof part === 'string' ? change(part) : [part[0], change(part[1])];
