import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { expect, test, vi } from 'vitest';
import { convert } from './fixtures/convert.ts';
import type { ConvertedTopic } from './converted.ts';
import { readNotes } from './read/read-notes.ts';

// Random notes take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Makes a topic of a file; what is wrong with it counts as none, an error that is thrown does not. */
async function importFile(
	bytes: Uint8Array,
	name: string,
	isPlain = false
): Promise<ConvertedTopic | undefined> {
	const read = await readNotes(Buffer.from(bytes), name);
	if ('flaw' in read || (isPlain && read.notes.root)) return undefined;
	const made = convert(read.notes, { fallbackTitle: 'Notes' });
	return 'topic' in made ? made.topic : undefined;
}

/** As the unit “binary” of fast-check, which takes a second to list all of them. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code).toWellFormed());

/** What could be taken for markup, code or structure, between all that a keyboard can type. */
const piece = fc.oneof(
	{ weight: 3, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
	{ weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 6 }) },
	fc.constantFrom(
		...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{process.exit(1)}', '{', '}'],
		...['import x from "y"', 'export const a = 1', ':::tip', '[x](javascript:alert)', '`', '<!--'],
		...['---', '\t', '  - ', '1. ', '# ', ' | ', '&lt;', '\\', '@key', '[^1]', 'Signs:', '\u2028']
	)
);
const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
const notes = fc.array(line, { maxLength: 12 }).map((lines) => ['Management', ...lines].join('\n'));

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const parsePage = (text: string) => parser.parse(text.replace(/^---\n.*?\n---\n/s, ''));

/** All that a page shows: its front matter and the texts of its tree. */
function textOf(page: string): string {
	const texts = [/^---\n(.*?)\n---\n/s.exec(page)?.[1] ?? ''];
	visit(parsePage(page), (node) => {
		if ('value' in node) texts.push(String(node.value));
		if ('url' in node) texts.push(node.url);
	});
	return texts.join('\n');
}

test('any bytes in a file are imported or refused, whatever the file is called', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.uint8Array({ maxLength: 400 }),
			fc.constantFrom('notes.txt', 'notes.md', 'notes.docx', 'notes.html', 'notes.odt'),
			fc.constantFrom('', 'Management\n', 'PK\u0003\u0004', '\uFEFF'),
			async (bytes, name, start) => {
				await importFile(new Uint8Array([...encode(start), ...bytes]), name);
			}
		),
		{ numRuns: 150 }
	);
});

test('no notes make a page that holds code or markup', async () => {
	let imported = 0;
	await fc.assert(
		fc.asyncProperty(notes, fc.constantFrom('a.txt', 'a.md', 'a.html'), async (text, name) => {
			const topic = await importFile(encode(text), name);
			if (topic) imported++;
			for (const page of topic?.pages ?? []) {
				visit(parsePage(page.text), (node) => {
					if (/^mdxJsx/.test(node.type)) {
						expect(node).toMatchObject({ name: expect.stringMatching(/^(?:mark|u|su[bp]|br|p)$/) });
						expect(node).toMatchObject({ attributes: [] });
					} else expect(node.type).not.toMatch(/^mdx|^html$/);
					if (node.type === 'link') expect(node.url).not.toMatch(/^\s*javascript:/i);
				});
			}
		}),
		{ numRuns: 150 }
	);
	expect(imported).toBeGreaterThan(50);
});

test('no word of notes in plain text is lost', async () => {
	const wordsOf = (text: string) => text.toLowerCase().match(/[a-z]{2,}/g) ?? [];
	let imported = 0;
	await fc.assert(
		fc.asyncProperty(notes, async (text) => {
			// Of what looks like Markdown, scripts are left out, which is told.
			const topic = await importFile(encode(text), 'a.txt', true);
			if (!topic) return;
			imported++;
			const shown = new Set(topic.pages.flatMap(({ text }) => wordsOf(textOf(text))));
			expect(wordsOf(text).filter((word) => !shown.has(word))).toEqual([]);
		}),
		{ numRuns: 150 }
	);
	expect(imported).toBeGreaterThan(50);
});
