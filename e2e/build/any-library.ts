import fc from 'fast-check';

/** The files of a library, by path below `content/docs`. */
type Files = Record<string, string>;

/** Words of which some have stopped a build. */
const word = fc.constantFrom(
	...[
		'nodule',
		'constructor',
		'__proto__',
		'toString',
		'CK',
		'10⁹/L',
		'β₂',
		'<5 mg',
		'{x}',
		'ŁVEF',
		'“a”',
	],
	...['5 %', 'anti-MDA5', '🩺', 'hasOwnProperty', 'null', 'café', 'ﬁnding']
);
const escape = (text: string): string => text.replace(/[<{}]/g, '\\$&');
const sentence = fc
	.array(word, { minLength: 1, maxLength: 6 })
	.map((words) => escape(words.join(' ')));

const block = fc.oneof(
	fc
		.array(sentence, { minLength: 1, maxLength: 4 })
		.map((items) => items.map((item) => `- ${item}`).join('\n')),
	sentence,
	sentence.map((text) => `| A | B |\n|---|---|\n| ${text} | 1 |`),
	sentence.map((text) => `Text[^1].\n\n[^1]: ${text}`),
	sentence.map((text) => `<p class="x">${text}</p>`),
	fc.constant('![A square](./square.svg)'),
	fc.constant(':::tip[Pearl]\nText.\n:::')
);

const page = fc.record({
	sections: fc.array(fc.tuple(sentence, fc.array(block, { maxLength: 3 })), {
		minLength: 1,
		maxLength: 3,
	}),
	draft: fc.boolean(),
});

const writePage = (
	name: string,
	{ sections, draft }: { sections: [string, string[]][]; draft: boolean }
) =>
	[
		`---\ntitle: ${JSON.stringify(name)}\n${draft && name !== 'index' ? 'draft: true\n' : ''}---\n`,
		...sections.flatMap(([heading, blocks], section) => [
			`## ${heading}`,
			// Each note has a name of its own.
			...blocks.map((block, index) => block.replaceAll('[^1]', `[^${section}-${index}]`)),
		]),
	].join('\n\n') + '\n';

const slug = fc.constantFrom('gout', 'lupus', 'constructor', 'anca-2', 'sle');
const pageName = fc.constantFrom('index', 'overview', 'management', 'scores');

/** The files of a topic, among them always a first page and a picture. */
const topic = fc
	.tuple(slug, fc.dictionary(pageName, page, { maxKeys: 3 }), page)
	.map(([slug, pages, index]) => ({
		[`${slug}/topic.yml`]: `title: Topic ${slug}\n`,
		[`${slug}/square.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
		...Object.fromEntries(
			Object.entries({ ...pages, index }).map(([name, page]) => [
				`${slug}/${name}.mdx`,
				writePage(name, page),
			])
		),
	}));

const library = fc
	.array(topic, { maxLength: 4 })
	.map((topics): Files => Object.assign({}, ...topics))
	.chain((files) =>
		fc
			.boolean()
			.map((isBeside) =>
				isBeside ? { ...files, 'about-us.mdx': '---\ntitle: Us\n---\n\nText.\n' } : files
			)
	);

/** An edit of a library: topics that come, go or change. */
const edit = fc.oneof(
	library.map((other) => (files: Files) => ({ ...files, ...other })),
	slug.map(
		(gone) => (files: Files) =>
			Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(`${gone}/`)))
	),
	fc.tuple(slug, sentence).map(([slug, text]) => (files: Files) => {
		const path = `${slug}/index.mdx`;
		return path in files ? { ...files, [path]: `${files[path]}\n${text}\n` } : files;
	})
);

/** Libraries with two edits of each, the same for the same `seed`. */
export const sampleLibraries = (
	numRuns: number,
	seed: number
): [first: Files, edits: ((files: Files) => Files)[]][] =>
	fc.sample(fc.tuple(library, fc.array(edit, { minLength: 2, maxLength: 2 })), { numRuns, seed });
