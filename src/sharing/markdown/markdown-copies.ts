import { findOne } from 'domutils';
import type { RenderedPart } from '../../lib/build/hooks.ts';
import { markdownName } from './names.ts';
import { pageToMarkdown } from './page-to-markdown.ts';

/** Writes a Markdown copy beside each page that announces one in its head. */
export function addMarkdownCopies({ pages, base, site, addFile }: RenderedPart): void {
	for (const { record, document } of pages) {
		const announces = findOne(
			({ name, attribs }) => name === 'link' && attribs['type'] === 'text/markdown',
			document.children
		);
		const main = announces && findOne(({ name }) => name === 'main', document.children);
		if (!main) continue;
		const folder = record.path.replace(/index\.html$/, '');
		const address = new URL(base + encodeURI(folder), site).href;
		addFile(`${folder}${markdownName}`, pageToMarkdown(main, address));
	}
}
