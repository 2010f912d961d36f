import { expect, test } from 'vitest';
import { renderPage } from './render-page.ts';

test('shows what stands between two rules at the beginning of a page', () => {
	const page = { data: {}, file: new URL('file:///gout.mdx') };
	const options = { mdastPlugins: [], hastPlugins: [], features: {} };
	const rendered = renderPage('---\n\nNever 10 mg.\n\n---\n', page, options);

	expect(rendered?.html).toBe('<hr>\n<p>Never 10 mg.</p>\n<hr>');
});
