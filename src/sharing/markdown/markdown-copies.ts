import { findOne } from 'domutils';
import type { RenderedPart } from '../../lib/build/hooks.ts';
import { addressOfFile } from '../../lib/build/page-record.ts';
import { markdownName } from './llms.ts';
import { pageToMarkdown } from './page-to-markdown.ts';

/** A host that does not exist: https://www.rfc-editor.org/rfc/rfc6761#section-6.4 */
const nowhere = 'http://site.invalid';

/** Writes a Markdown copy beside each page that announces one in its head. */
export function addMarkdownCopies({ pages, base, site, addFile }: RenderedPart): void {
	for (const { record, document } of pages) {
		const announces = findOne(
			({ name, attribs }) => name === 'link' && attribs['type'] === 'text/markdown',
			document.children
		);
		const main = announces && findOne(({ name }) => name === 'main', document.children);
		if (!main) continue;
		const folder = addressOfFile(record.path);
		const address = new URL(base + encodeURI(folder), site ?? nowhere).href;
		const copy = pageToMarkdown(main, address);
		// If the address of the site is not set, links start at the root of its host.
		addFile(`${folder}${markdownName}`, site ? copy : copy.replaceAll(nowhere, ''));
	}
}
