import { satteri } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import { markdownToHtml, type MarkdownToHtmlResult } from 'satteri';
import { expect, onTestFinished, test } from 'vitest';
import french from '../../lib/language/dictionaries/fr.json' with { type: 'json' };
import { speak } from '../../lib/words/fixture.ts';
import { footnoteMark, nameFootnotes } from './name-footnotes.ts';

test('titles footnotes, and names the ways back from them, in the language of the site', () => {
	onTestFinished(speak('fr', french));
	const processor = satteri();
	nameFootnotes({ markdown: { processor } as AstroConfig['markdown'] });
	const { gfm = true } = processor.options.features;
	const text = 'Dose[^1].\n\n[^1]: Jamais par jour.\n';
	const { html } = markdownToHtml(text, { features: { gfm } }) as MarkdownToHtmlResult;
	expect(html).toContain('>Notes de bas de page</h2>');
	expect(html).toContain('aria-label="Retour à l’appel de note [1]"');
});

test('marks of footnotes are letters, which are no exponents and no numbers of sources', () => {
	expect([1, 26, 27, 52, 53].map(footnoteMark)).toEqual(['[a]', '[z]', '[aa]', '[az]', '[ba]']);
});
