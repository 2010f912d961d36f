import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { readBibliography } from '../bibliography/bibliography.ts';
import { stepsPlugin } from '../../lib/page-steps.ts';
import { readPage } from './read-page.ts';
import { evidenceStep } from './adapt-page.ts';

const { sources } = readBibliography(`
@article{wang2021,
  title = {Skin disease},
  author = {Wang, Andi},
  journal = {J Am Acad Dermatol},
  year = {2021},
  doi = {10.1016/j.jaad.2020.12.032}
}
@article{yi2025,
  title = {Imaging},
  year = {2025},
  pmid = {40281557}
}
`);

/** Renders a page by the pipeline of the build, to the HTML that it would give. */
async function render(text: string): Promise<string> {
	const { code } = await mdxToJs(text, {
		hastPlugins: [stepsPlugin([evidenceStep(sources)])],
		outputFormat: 'function-body',
		elementAttributeNameCase: 'html',
	});
	const write = (type: unknown, { children, ...attributes }: Record<string, unknown>): string => {
		const inside = [children].flat(2).join('');
		const written = Object.entries(attributes).map(([name, value]) =>
			value === true || value === '' ? ` ${name}` : ` ${name}="${String(value)}"`
		);
		return typeof type === 'string' ? `<${type}${written.join('')}>${inside}</${type}>` : inside;
	};
	const run = new Function(code) as (runtime: object) => { default: (props: object) => string };
	return run.call(undefined, { Fragment: undefined, jsx: write, jsxs: write }).default({});
}

test('turns a note into a closed detail beside its statement, named by its verdict and the statement', async () => {
	const html = await render(
		'- One\n  <Evidence verdict="partly" cite={["wang2021"]}>\n    Two.\n  </Evidence>\n'
	);
	expect(html).toContain(
		'<li>One<details class="evidence not-content" id="evidence-1" data-evidence-note data-verdict="partly" data-quiet>' +
			'<summary><span class="verdict">Supported in part</span><span class="sr-only">: One</span></summary>' +
			'<div class="evidence-body"><p>Two. <span class="cite">[<a href="#ref-wang2021" data-cite="wang2021" aria-label="Reference 1">1</a>]</span></p></div></details>'
	);
});

test('opens a note where the literature differs', async () => {
	const html = await render(
		'- One\n  <Evidence verdict="differs" cite="wang2021">Two.</Evidence>\n'
	);
	expect(html).toContain('data-verdict="differs" open>');
});

test('numbers sources by first citation, in notes and outside of them', async () => {
	const html = await render('One [@yi2025].\n\nTwo [@wang2021; @yi2025].\n');
	const numbers = [...html.matchAll(/data-cite="(\w+)" aria-label="Reference (\d)"/g)];
	expect(numbers.map(([, key, number]) => `${key} ${number}`)).toEqual([
		'yi2025 1',
		'wang2021 2',
		'yi2025 1',
	]);
});

test('lists the references at the foot, each with its links and the places that cite it', async () => {
	const html = await render(
		'## Outcomes [@wang2021]\n\nOne.\n\n## Follow up\n\nTwo [@wang2021].\n'
	);
	expect(html).toContain(
		'<section class="references not-content" data-references data-pagefind-ignore><details><summary><span id="references" data-without-notes="References">1 reference</span></summary><ol>' +
			'<li id="ref-wang2021" data-reference="wang2021"><span class="reference">Wang A. Skin disease. J Am Acad Dermatol. 2021.</span> ' +
			'<a href="https://doi.org/10.1016/j.jaad.2020.12.032" class="identifier">doi:10.1016/j.jaad.2020.12.032</a> ' +
			'<details class="cited-in"><summary>Cited 2 times</summary><a href="#cite-1">Outcomes</a>, <a href="#cite-2">Follow up</a></details></li></ol></details></section>'
	);
});

test('sets apart what goes beyond the notes', async () => {
	const html = await render('## Beyond these notes\n\n- One [@yi2025].\n');
	expect(html).toMatch(
		/<h2>Beyond these notes<\/h2><div class="beyond" data-beyond-notes><p class="beyond-lead">[^<]+<\/p>\s*<ul>/
	);
});

test('puts no note into a paragraph, which cannot hold one', async () => {
	const html = await render('One.\n<Evidence verdict="not-found">Two.</Evidence>\n');
	expect(html).toContain('<div class="statement">One.<details');
});

test('sets the mark of a note behind the last word of a paragraph that stands above it', async () => {
	const note = '<Evidence verdict="not-found">Two.</Evidence>';
	expect(await render(`One.\n\n${note}\n`)).toContain('<div class="statement">One.<details');
	expect(await render(`- One.\n\n  ${note}\n\n- Three.\n`)).toContain(
		'<div class="statement">One.<details'
	);
});

test('leaves a page without evidence to the pipeline', async () => {
	const html = await render('One *two*, an [address](https://example.org).\n');
	expect(html).toBe(markdownToHtml('One *two*, an [address](https://example.org).\n').html.trim());
});

test('reads notes with the statements that lead to theirs', () => {
	const { notes } = readPage(`## Epidemiology

- **More common with:**
  - amyopathic disease
    <Evidence verdict="differs" cite={["wang2021"]}>
      Less *common* [@yi2025].
    </Evidence>
`);
	expect(notes).toEqual([
		{
			id: 'evidence-1',
			verdict: 'differs',
			citeKeys: ['wang2021'],
			unknown: [],
			line: 5,
			section: 'Epidemiology',
			statement: ['More common with:', 'amyopathic disease'],
			terms: ['More common with', 'amyopathic disease'],
			text: 'Less common.',
		},
	]);
});

const table = `## Drugs

| Drug | Effect |
| --- | --- |
| Aspirin | May harm <Evidence of="Aspirin > Caution" /> |
| Colchicine | Helps <Evidence verdict="supported" cite="yi2025">So says one.</Evidence> |

- **Aspirin:** eases pain.
  - **Caution:** it may harm.
    <Evidence verdict="differs" cite="wang2021">It does not.</Evidence>
`;

test('repeats in a cell the verdict of the statement that it sums up, and leads to it', async () => {
	expect(await render(table)).toContain(
		'<td>May harm<a class="evidence-mark" href="#evidence-2" data-evidence-mark="differs" data-search-ignore>\u00a0' +
			'<span class="verdict">Literature differs</span><span class="sr-only">: Caution</span></a></td>'
	);
});

test('puts a note into a cell, beside the statement that its row makes', async () => {
	expect(await render(table)).toContain('<td>Helps<details class="evidence not-content"');
	const [inCell] = readPage(table).notes;
	expect(inCell).toMatchObject({ statement: ['Colchicine – Helps'], terms: ['Colchicine'] });
});

test('reads a note behind a table as one on what its rows say', () => {
	const { notes } = readPage(`| A | B |
| --- | --- |
| one | two |
| three | four |

<Evidence verdict="not-found">None.</Evidence>
`);
	expect(notes[0]?.statement).toEqual(['A – B; one – two; three – four']);
});

test('reads notes and citations in HTML as in Markdown, and in components', async () => {
	const note = '<Evidence verdict="supported" cite={["wang2021"]}>Two.</Evidence>';
	const text = `<table class="x"><tbody><tr><td>Dose</td><td colspan="2">5 mg ${note}</td></tr></tbody></table>\n`;
	const html = await render(text);
	const { notes, locations } = readPage(`${text}\n<Tabs>\n\nOne [@yi2025].\n\n</Tabs>\n`);

	expect(html).toContain('<table class="x"><tbody><tr><td>Dose</td><td colspan="2">5 mg<details');
	expect(html).toContain('id="ref-wang2021"');
	expect(notes.map(({ statement }) => statement)).toEqual([['Dose – 5 mg']]);
	expect([...locations.keys()]).toEqual(['wang2021', 'yi2025']);
});

test('keeps the numbers of sources out of the ids of headings that cite them', async () => {
	const html = await render('## Hip [@yi2025]\n\n## Hip\n\n> ### Knee *5* [@wang2021]\n');

	expect(html.match(/(?<=<h\d id=")[^"]*/g)).toEqual(['hip', 'hip-1', 'knee-5']);
	expect(await render('## Hip\n\nOne [@yi2025].\n')).toContain('<h2>Hip</h2>');
});
