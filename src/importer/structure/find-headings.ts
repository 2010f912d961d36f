import type { Heading, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { blockTexts } from '../check/block-texts.ts';
import { amount } from '../read/spaced/wrapped.ts';
import { isPlainBullet, readTypedMark } from '../read/typed-items.ts';
import { readToggle } from '../tree/aside.ts';
import { plainText } from './inline.ts';
import { isUsualName, usualSet, type PageSet } from './page-names.ts';

/**
 * Finds headings where a document marks none as such but its title: the toggles of Notion, bold lines,
 * lines in capitals, lines that say no more than “Management”. Where headings are marked, no line of the
 * text becomes one.
 */
export function findHeadings(blocks: readonly RootContent[], set = usualSet): RootContent[] {
	const headings = blocks.filter(({ type }) => type === 'heading');
	const [first] = blocks;
	const title = first?.type === 'heading' ? first : undefined;
	const isUsual = ({ children }: Heading | Paragraph) => isUsualName(plainText(children), set);
	if (headings.some((heading) => heading !== title || isUsual(heading))) return [...blocks];
	for (const find of [
		openToggles(set),
		markLines(isBoldLine, set),
		markLines(isCapitals, set),
		markLines(isUsual, set),
	]) {
		const found = find(blocks);
		if (found) return found;
	}
	return [...blocks];
}

/**
 * What is folded away under names becomes sections: items that head all that their list holds, in a file
 * of Notion or if most have usual names, and boxes that were folded. Not so where lines in bold or in
 * capitals have such names.
 */
const openToggles =
	(set: PageSet) =>
	(blocks: readonly RootContent[]): RootContent[] | undefined => {
		const isUsual = (title: readonly PhrasingContent[]) => isUsualName(plainText(title), set);
		const found = blocks.map((block) => togglesIn(block, isUsual));
		const toggles = found.flat();
		const texts = blocks.filter((_, index) => found[index]?.length === 0);
		const known = toggles.filter(({ title }) => isUsual(title));
		// What follows them would stand under the last of their names.
		const behind = blocks.slice(found.findIndex(({ length }) => length > 0));
		const apart = behind.every((block) => !texts.includes(block) || !saysWords(block));
		const sure = toggles.length > 1 && toggles.every(({ marked }) => marked);
		if (toggles.length === 0 || !apart || texts.some(({ type }) => type === 'list'))
			return undefined;
		if (!sure && (known.length === 0 || known.length < toggles.length / 2)) return undefined;
		const marked = texts.filter(
			(block) => block.type === 'paragraph' && (isBoldLine(block) || isCapitals(block))
		) as Paragraph[];
		if (marked.some(({ children }) => isUsual(children))) return undefined;
		return blocks.flatMap((block, index) =>
			found[index]?.length ? found[index].flatMap(openToggle) : [block]
		);
	};

const saysWords = (block: RootContent): boolean =>
	blockTexts(block).some(({ text }) => /[\p{L}\p{N}]/u.test(text));

interface Toggle {
	title: PhrasingContent[];
	children: RootContent[];
	position: RootContent['position'];
	/** Whether the program that wrote it marks it as folded. */
	marked: boolean;
}

/** The toggles that a block is; none if it holds anything else. */
function togglesIn(block: RootContent, isUsual: (title: PhrasingContent[]) => boolean): Toggle[] {
	const box = readToggle(block);
	if (box) return [{ ...box, position: block.position, marked: true }];
	if (block.type !== 'list') return [];
	const marked = block.data?.toggles === true;
	const toggles = block.children.flatMap((item): Toggle[] => {
		const title = titleOfItem(item, isUsual);
		return title
			? [{ title, children: item.children.slice(1), position: item.position, marked }]
			: [];
	});
	return toggles.length === block.children.length ? toggles : [];
}

const openToggle = ({ title, children, position }: Toggle): RootContent[] => [
	{ type: 'heading', depth: 2, children: title, position },
	...children,
];

/** The name of an item that heads others; one with a usual name may be empty. */
function titleOfItem(
	{ children, checked }: ListItem,
	isUsual: (title: PhrasingContent[]) => boolean
): PhrasingContent[] | undefined {
	const [head, ...rest] = children;
	if (head?.type !== 'paragraph' || typeof checked === 'boolean') return undefined;
	if (rest.length === 0 && !isUsual(head.children)) return undefined;
	// A block of another note, which comes in its place, is no name.
	const isOwn = head.children.every((node) => node.type !== 'link' || node.children.length > 0);
	return isOwn && isShort(plainText(head.children)) ? head.children : undefined;
}

/**
 * Makes headings of paragraphs of one kind. There must be two of them or one with a usual name, and
 * what they head: where all lines are bold, none is a heading.
 */
const markLines =
	(isHeading: (block: Paragraph) => boolean, set: PageSet) =>
	(blocks: readonly RootContent[]): RootContent[] | undefined => {
		const lines = blocks.filter(
			(block) => block.type === 'paragraph' && !block.data?.isCaption && isHeading(block)
		) as Paragraph[];
		const named = lines.some(({ children }) => isUsualName(plainText(children), set));
		const texts = blocks.filter(
			(block) => block.type !== 'heading' && !lines.includes(block as Paragraph)
		);
		if (texts.length === 0 || (!named && (lines.length < 2 || lines.length > texts.length)))
			return undefined;
		const capitals = lines.filter((line) => isCapitals(line));
		const ranked = capitals.length > 1 && capitals.length < lines.length;
		const makeHeading = (block: Paragraph): Heading => ({
			type: 'heading',
			depth: ranked && !capitals.includes(block) ? 3 : 2,
			children: block.children,
			position: block.position,
		});
		return titleFirst(
			blocks.map((block) =>
				lines.includes(block as Paragraph) ? makeHeading(block as Paragraph) : block
			)
		);
	};

/** A heading that stands first, with another directly behind it, heads them all. */
function titleFirst(blocks: RootContent[]): RootContent[] {
	const [first, second] = blocks;
	if (first?.type !== 'heading' || second?.type !== 'heading') return blocks;
	return [{ ...first, depth: 1 }, ...blocks.slice(1)];
}

function isBoldLine({ children }: Paragraph): boolean {
	const text = plainText(children).trim();
	const rest = children
		.filter(({ type }) => type !== 'strong')
		.map((node) => plainText([node]))
		.join('')
		.trim();
	const bold =
		children.some(({ type }) => type === 'strong') && /^(?::|\(?\d{1,2}[.)])?$/.test(rest);
	return bold && isShort(text);
}

const isCapitals = ({ children }: Paragraph): boolean => isShouted(plainText(children));

/** Tells whether a line is a heading in capitals: `CLINICAL FEATURES`, not `ESR 40`. */
export function isShouted(text: string): boolean {
	return (
		isShort(text) && /^[^\p{Ll}]*$/u.test(text) && /\p{Lu}{4}/u.test(text) && !/\d.*\d/.test(text)
	);
}

/** Tells whether a line by itself may be the name of a page: a few words with a capital or a number first, and no colon. */
export const isName = (text: string): boolean =>
	/^[\p{Lu}\p{N}]/u.test(text) && !text.endsWith(':') && isShort(text);

/** Tells whether a line is short enough for a heading, and neither a sentence, a dose, a warning nor an item. */
export function isShort(text: string): boolean {
	const words = text.match(/\S+/g)?.length ?? 0;
	return (
		words > 0 &&
		words <= 10 &&
		text.length <= 80 &&
		!/[.;,!?]\s*$/.test(text) &&
		!text.includes('\n') &&
		!amount.test(text) &&
		!warning.test(text) &&
		!isPlainBullet(readTypedMark(text))
	);
}

/** What tells its reader to know something, “Do not miss”, heads it, and so does “Maximum dose” without a figure or a condition. */
const warning =
	/^\P{L}*(?:(?:never|not|do not|don[’']t|avoid|no more than|nie|niemals|nicht|keine?|jamais|ne pas|nunca|no (?:dar|usar|administrar))(?!\p{L}|(?: to be)? (?:miss(?:ed)?|forget|overlook|confuse|vergessen|übersehen|oublier)\P{L}*$)|max(?:imum)?(?!\p{L})(?=.*(?:\d|\s(?:if|in|for|with|without|unless|when|per|bei|wenn|pro|si|en|chez|par)\s)))/iu;
