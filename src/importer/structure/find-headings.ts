import type { Heading, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { readTypedMark } from '../read/typed-items.ts';
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
	if (headings.some((heading) => heading !== title)) return [...blocks];
	if (title && isUsualName(plainText(title.children), set) && headings.length > 0)
		return [...blocks];
	for (const find of [
		openToggles(set),
		markLines(isBoldLine, set),
		markLines(isCapitals, set),
		markLines(({ children }) => isUsualName(plainText(children), set), set),
	]) {
		const found = find(blocks);
		if (found) return found;
	}
	return [...blocks];
}

/**
 * Items that head all that their list holds, and of which most have a usual name, are what Notion folds,
 * unless lines in bold or in capitals have such names.
 */
const openToggles =
	(set: PageSet) =>
	(blocks: readonly RootContent[]): RootContent[] | undefined => {
		const lists = blocks.filter((block) => block.type === 'list');
		const items = lists.flatMap(({ children }) => children);
		const heads = items.map((item) => titleOfItem(item));
		const known = heads.filter((head) => head !== undefined && isUsualName(plainText(head), set));
		const few = known.length === 0 || known.length < heads.length / 2;
		if (few || heads.some((head) => head === undefined)) return undefined;
		const marked = blocks.filter(
			(block) => block.type === 'paragraph' && (isBoldLine(block) || isCapitals(block))
		) as Paragraph[];
		if (marked.some(({ children }) => isUsualName(plainText(children), set))) return undefined;
		return blocks.flatMap((block) => (block.type === 'list' ? openList(block) : [block]));
	};

const openList = ({ children }: List): RootContent[] =>
	children.flatMap((item): RootContent[] => [
		{
			type: 'heading',
			depth: 2,
			children: titleOfItem(item) ?? [],
			...(item.position && { position: item.position }),
		},
		...item.children.slice(1),
	]);

function titleOfItem({ children, checked }: ListItem): PhrasingContent[] | undefined {
	const [head, ...rest] = children;
	if (head?.type !== 'paragraph' || rest.length === 0 || typeof checked === 'boolean')
		return undefined;
	return isShort(plainText(head.children)) ? head.children : undefined;
}

/**
 * Makes headings of paragraphs of one kind. There must be two of them or one with a usual name, and
 * what they head: where all lines are bold, none is a heading.
 */
const markLines =
	(isHeading: (block: Paragraph) => boolean, set: PageSet) =>
	(blocks: readonly RootContent[]): RootContent[] | undefined => {
		const lines = blocks.filter(
			(block) => block.type === 'paragraph' && isHeading(block)
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
			...(block.position && { position: block.position }),
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

/** Tells whether a line is short enough for a heading, and neither a sentence nor an item. */
export function isShort(text: string): boolean {
	const words = text.match(/\S+/g)?.length ?? 0;
	return (
		words > 0 &&
		words <= 10 &&
		text.length <= 80 &&
		!/[.;,!?]\s*$/.test(text) &&
		!text.includes('\n') &&
		readTypedMark(text)?.sure !== true
	);
}
