import { convertToTsx } from '@astrojs/astro2tsx';
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

test('every word that readers see stands in the dictionaries', async () => {
	const files = await Array.fromAsync(glob('src/**/*.{ts,astro}', { cwd: root }));
	const shown = files.filter((file) => !forAuthors.test(file));
	expect(shown.length).toBeGreaterThan(250);
	const found = shown.flatMap((file) =>
		findSentences(readFileSync(join(root, file), 'utf8'), file)
			.filter((text) => !isAllowed(file, text))
			.map((text) => `${file}: ${text}`)
	);
	expect(found).toEqual([]);
});

test('nothing is allowed that is not there', () => {
	for (const [file, texts] of Object.entries(allowed)) {
		const found = findSentences(readFileSync(join(root, file), 'utf8'), file);
		expect(
			texts.filter((text) => !found.includes(text)),
			file
		).toEqual([]);
	}
});

test('finds texts between tags and in code, and leaves out what no reader sees', () => {
	const component = `---
const { words } = Astro.props;
const label = words ? 'Read on' : t('search.title');
---
<p class="big words" aria-label="Main part">Hello {words ? 'there now' : \`to \${label} here\`}</p>`;
	expect(findSentences(component, 'A.astro')).toEqual([
		'Read on',
		'Main part',
		'Hello',
		'there now',
		'to … here',
	]);
	const module = `throw new Error('It is broken here');
document.querySelector('main > p, div');
if (key === 'Enter') button.textContent = 'Done';`;
	expect(findSentences(module, 'a.ts')).toEqual(['Done']);
});

/**
 * Finds what readers might read among the texts of a module or a component (`.astro`): sentences, single words with a
 * capital, and all that stands between tags. Left out are types, errors that are thrown, what is told to authors, names of
 * classes, selectors, and texts that others are compared with.
 */
function findSentences(source: string, file: string): string[] {
	const isComponent = file.endsWith('.astro');
	const code = isComponent ? convertToTsx(source, { filename: file }).code : source;
	const kind = isComponent ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (isNotShown(node)) return;
		const text = textOf(node);
		if (text && (ts.isJsxText(node) ? letters : words).test(text)) found.push(text);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind));
	return found;
}

const letters = /\p{L}{2}/u;
/** Two words, or a word that begins with a capital. */
const words = /\p{L}{2}.*[\p{L}…’,.:;?!)”] +[(“…\p{L}]|…[,.:;]? +\p{L}{2}|^\s*\p{Lu}\p{Ll}+/u;

/** The text of a node; values in it are written as `…`. */
function textOf(node: ts.Node): string | undefined {
	if (ts.isJsxText(node)) return node.text.replace(/\s+/g, ' ').trim();
	if (ts.isStringLiteralLike(node)) return node.text;
	if (!ts.isTemplateExpression(node)) return undefined;
	return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('…');
}

const isNotShown = (node: ts.Node): boolean =>
	ts.isImportDeclaration(node) ||
	ts.isExportDeclaration(node) ||
	ts.isTypeNode(node) ||
	ts.isInterfaceDeclaration(node) ||
	ts.isTypeAliasDeclaration(node) ||
	ts.isThrowStatement(node) ||
	ts.isRegularExpressionLiteral(node) ||
	(ts.isCallExpression(node) && called.test(node.expression.getText())) ||
	(ts.isPropertyAssignment(node) && named.test(node.name.getText())) ||
	(ts.isJsxAttribute(node) && named.test(node.name.getText())) ||
	(ts.isBinaryExpression(node) && compares.test(node.operatorToken.getText()));

/** Calls whose texts no reader sees: the words themselves, what is told to authors, selectors. */
const called =
	/^t$|(?:^|\.)(?:warn|error|info|querySelector(?:All)?|closest|matches|refused|z\.\w+)$|^(?:console|logger)\./;
const named = /^['"]?(?:class|className|class:list|style|message|fix|refused|@type|name)['"]?$/;
const compares = /^[!=]==$/;

/** What authors read in the terminal, and what tests need. */
const forAuthors = new RegExp(
	[
		/\/fixtures\/|\.test\.ts$|\.d\.ts$|\/fixture\.ts$|command\.ts$|\/check\/|\/check-[\w-]+\.ts$/,
		/^src\/(?:importer|commands|build|hosting|look)\//,
		/^src\/lib\/(?:site|vocabulary|build|words|language)\//,
		/^src\/(?:vademecum|topics\/(?:chosen-topics|moved)|lib\/(?:bib-entries|browser|closest|git-history|program|read-text|schema-issues|serve|slug|slots\/fill-slots|yaml))\.ts$/,
		/^src\/revision\/(?:cards\/(?:compare-(?:cards|doses)|join-lists|make-cards|refuse|word-lists|lead|read-box|read-page|read-statement|statements|tables|thing-of|unasked-doses|words)|list-cards|topic-cards)\.ts$/,
		/^src\/evidence\/bibliography\/(?:bibliography|citation-style|locales)\.ts$/,
		// Formats that are not read: SQL, Anki's note type, PDF, patches of programs.
		/^src\/revision\/anki\/(?:schema|note-type|write-package|write-text)\.ts$/,
		/^src\/(?:print|lib)\/pdf\/|^src\/revision\/ids\/|^src\/site\/page-script\.ts$/,
		/^src\/search\/(?:build\/strict-program|rules\/everyday-words)\.ts$/,
	]
		.map(({ source }) => source)
		.join('|')
);

const isAllowed = (file: string, text: string): boolean => allowed[file]?.includes(text) ?? false;

/** Texts that are no words of a language: names, programs, styles, keys of data. */
const allowed: Record<string, string[]> = {
	'src/revision/client/store/open-log.ts': ['vademecum … revision'],
	'src/site/markup/adapt-texts.ts': [
		'<span class="whole">…</span>',
		'code kbd option pre samp script style svg template textarea',
	],
	'src/site/markup/label-tabs.ts': [
		'@media print,(scripting:none){.tablist-wrapper{display:none}:root :is([role=tabpanel],[data-tab-label]){display:block!important}}',
	],
	'src/site/markup/isolate-left-to-right.ts': ['<bdi dir="ltr">'],
	'src/print/paper.ts': ['@page{size:…;margin:…mm …mm …mm}'],
	'src/offline/index.ts': ['…, … kB'],
	'src/offline/middleware.ts': ['(prefers-color-scheme: …)'],
	'src/offline/store/names.ts': ['vademecum … '],
	'src/offline/folder/bundle.ts': ['import …;'],
	'src/evidence/bibliography/write-reference.ts': [
		...['… et al.', 'AndOthersAsTheyAre', 'PagesAsTheyAre'],
	],
	'src/evidence/markup/render-source.ts': [' ISBN ….'],
	'src/evidence/structured-data.ts': [
		...['Book', 'Chapter', 'CreativeWork', 'Periodical', 'Report', 'ScholarlyArticle'],
	],
	'src/topics/components/Notice.astro': ['Short'],
	'src/topics/figures/adapt-figures.ts': ['Source', 'Licence'],
	'src/topics/figures/client/play.ts': [
		...['fullscreen; picture-in-picture'],
		'allow-scripts allow-same-origin allow-popups allow-presentation',
	],
	'src/topics/figures/caption.ts': ['Caption', 'Source', 'Licence', 'License'],
	'src/topics/figures/licences.ts': ['ogl uk 3.0', 'open government licence v3.0'],
	'src/evidence/markup/attributes.ts': ['Evidence'],
	'src/evidence/markup/adapt-page.ts': ['Evidence'],
	'src/evidence/routes/references-file.ts': ['text/x-bibtex; charset=utf-8'],
	'src/evidence/routes/references.astro': ['BibTeX', 'RIS'],
	'src/lib/feature.ts': ['import …;'],
	'src/lib/paper/load-print-fonts.ts': [
		'Source Serif 4',
		'title, em, i',
		'title, h1, h2, h3, h4, h5, h6, b, strong, th, dt',
		'title, main',
		'… 10pt "Source Serif 4", "Paper Script"',
		'… 10pt "Paper Signs"',
	],
	'src/offline/folder/client/from-disk.ts': ['… does not load'],
	'src/offline/worker/answer-page.ts': ['<html data-stored-on="…"'],
	'src/print/client/sheet-foot.ts': [
		'[hidden], [data-off-sheet], [data-evidence-note], .starlight-aside, .booklet-only, a.evidence-mark',
	],
	'src/print/client/sheet-sections.ts': ['.chapter-title, .side-title, h4, h5, h6'],
	'src/print/slots/AfterTitle.astro': ['PDF'],
	'src/revision/paper/PaperPanel.astro': ['PDF:'],
	'src/revision/anki/make-notes.ts': ['<img src="…" alt="…">'],
	'src/revision/cards/components.ts': ['Evidence', 'Card', 'Question'],
	'src/revision/markup/adapt-page.ts': ['Card', 'Question'],
	'src/lib/html/dom.ts': [
		'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr',
	],
	'src/search/build/pagefind.ts': ['Pagefind made no index: …'],
	'src/search/build/prepare-page.ts': ['<!doctype html><html><body>…</body></html>'],
	'src/search/client/highlight.ts': [
		'::highlight(search-found) { background-color: var(--vm-color-mark, var(--sl-color-orange-low)); }',
		'position:fixed;inset-block-end:1rem;inset-inline-end:1rem;z-index:10;padding:.4rem .8rem;border:1px solid var(--sl-color-gray-5);border-radius:2rem;background:var(--sl-color-bg);color:var(--sl-color-text);font-size:var(--sl-text-sm);cursor:pointer;box-shadow:var(--sl-shadow-md)',
	],
	'src/search/client/passage.ts': [
		'blockquote, caption, dd, details, div, dt, figcaption, h1, h2, h3, h4, h5, h6, li, p, section, summary, td, th',
		'.sr-only, .cite, del, s, script, style, [data-footnote-ref]',
	],
	'src/search/overrides/Search.astro': ['Control+K Meta+K /'],
	'src/sharing/draw-card.ts': [' SemiBold'],
	'src/sharing/routes/robots.ts': ['User-agent: *\nAllow: /\n…', '\nSitemap: …\n'],
	'src/search/rules/dose.ts': ['mg g ng microgram unit mmol meq ml ie ui einheiten मिग्रा'],
	'src/search/rules/measure.ts': [
		'mg g kg m2 microgram ng pg ml dl l mmol micromole micromol nmol pmol mol meq unit miu ku mmhg kpa cm mm mgy msv',
	],
	'src/topics/first-section.ts': ['<div class="sl-heading-wrapper level-h2">'],
};
