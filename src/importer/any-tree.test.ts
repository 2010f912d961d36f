import type { List, Nodes, Root } from 'mdast';
import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test, vi } from 'vitest';
import { convert } from './fixtures/convert.ts';
import { randomNotes, type Block, type Item, type Run } from './fixtures/random-notes.ts';
import {
	drawBars,
	drawGrid,
	drawSimple,
	fill,
	writeHtml,
	writeMarkdown,
	writeOdt,
	writeWord,
	type Draw,
} from './fixtures/write-notes.ts';
import { readNotes } from './read/read-notes.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What a reader sees: each paragraph, item and cell with its place, and then the footnotes. */
function expected(blocks: readonly Block[], inlineNotes: boolean): string[] {
	const notes: string[] = [];
	const line = (runs: readonly Run[]) =>
		runs
			.map(({ text, note }) => {
				if (note !== undefined && !inlineNotes) notes.push(`note ${note}`);
				return note !== undefined && inlineNotes ? `${text} (${note})` : text;
			})
			.join(' ');
	const items = (list: readonly Item[], level: number, start?: number): string[] =>
		list.flatMap(({ runs, items: nested }, index) => [
			`item ${level} ${start === undefined ? '•' : start + index} ${line(runs)}`,
			...items(nested, level + 1),
		]);
	const seen = blocks.flatMap((block) => {
		if (block.kind === 'paragraph') return [`paragraph ${line(block.runs)}`];
		if (block.kind === 'list')
			return items(block.items, 0, block.ordered ? block.start : undefined);
		return fill(block.rows).flatMap((row, index) =>
			row.map(
				(cell, column) => `cell ${index} ${column} ${cell ? cell.lines.map(line).join(' / ') : ''}`
			)
		);
	});
	return [...seen, ...notes];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

function shown(page: string): string[] {
	const tree: Root = parser.parse(page.replace(/^---\n.*?\n---\n/s, ''));
	return tree.children.flatMap((node): string[] => {
		if (node.type === 'list') return listed(node, 0);
		if (node.type === 'table') {
			return node.children.flatMap((row, index) =>
				row.children.map((cell, column) => `cell ${index} ${column} ${words(cell)}`)
			);
		}
		return [`${node.type === 'footnoteDefinition' ? 'note' : node.type} ${words(node)}`];
	});
}

const listed = ({ children, ordered, start }: List, level: number): string[] =>
	children.flatMap((item, index) =>
		item.children.flatMap((child) =>
			child.type === 'list'
				? listed(child, level + 1)
				: [`item ${level} ${ordered ? (start ?? 1) + index : '•'} ${words(child)}`]
		)
	);

function words(node: Nodes): string {
	if (node.type === 'mdxJsxTextElement' && node.name === 'br') return ' / ';
	if ('value' in node) return node.value;
	return 'children' in node ? node.children.map((child) => words(child)).join('') : '';
}

async function importFile(bytes: Uint8Array, name: string): Promise<string[]> {
	const read = await readNotes(bytes, name);
	if ('flaw' in read) throw new Error(read.flaw.message);
	const made = convert(read.notes, { fallbackTitle: 'Notes' });
	if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join());
	return shown(made.topic.pages.find(({ name: page }) => page === 'overview')?.text ?? '');
}

test.each([
	['notes.md', (blocks: Block[]) => Buffer.from(writeMarkdown(blocks)), false],
	['notes.docx', writeWord, false],
	['notes.odt', writeOdt, false],
	['notes.html', (blocks: Block[]) => Buffer.from(writeHtml(blocks)), true],
])(
	'what any tree holds comes out of %s in the same cells, items and order',
	async (name, write, inline) => {
		await fc.assert(
			fc.asyncProperty(randomNotes, async (blocks) => {
				expect(await importFile(write(blocks), name)).toEqual(expected(blocks, inline));
			}),
			{ numRuns: 30 }
		);
	}
);

const drawn = (draw: Draw) => (blocks: Block[]) => Buffer.from(writeMarkdown(blocks, draw));

test.each([
	['grid', drawn(drawGrid), ' / '],
	['simple', drawn(drawSimple(false)), ' / '],
	['multiline', drawn(drawSimple(true)), ' '],
	['rows of bars', drawn(drawBars), ' / '],
])('what any drawn table (%s) holds comes out in the same cells', async (_, write, between) => {
	await fc.assert(
		fc.asyncProperty(randomNotes, async (blocks) => {
			// An empty row ends a table that is drawn without borders.
			fc.pre(blocks.every((block) => block.kind !== 'table' || fill(block.rows).every(hasCell)));
			const wanted = expected(blocks, false).map((line) => line.replaceAll(' / ', between));
			expect(await importFile(write(blocks), 'notes.md')).toEqual(wanted);
		}),
		{ numRuns: 30 }
	);
});

const hasCell = (row: readonly unknown[]): boolean => row.some((cell) => cell !== undefined);
