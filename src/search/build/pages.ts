import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Finds the pages of a built site that search shall know: those that the search middleware marked with
 * their topic. Booklets, cards and the library are not marked; they repeat what the pages say.
 */
export async function readPages(folder: string): Promise<SitePage[]> {
	const names = await readdir(folder, { recursive: true });
	const files = names.filter((name) => name.endsWith('.html')).sort();
	const pages = await Promise.all(
		files.map(async (name) => {
			const html = await readFile(join(folder, name), 'utf8');
			const topic = metaOf(html, 'search:topic');
			const kind = metaOf(html, 'search:page');
			const url = `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
			return topic && kind ? [{ url, topic, kind, html }] : [];
		})
	);
	return pages.flat();
}

/**
 * Prepares a page for Pagefind: only its text is indexed, under its topic and kind, without sentences
 * that merely point elsewhere ("See Follow up for …"), which answer no query.
 */
export function preparePage({ html, topic, kind }: SitePage): string {
	const marks = [
		`<i data-pagefind-filter="topic[title]" data-pagefind-meta="topic[title]" title="${topic}"></i>`,
		`<i data-pagefind-filter="kind[title]" data-pagefind-meta="title[title]" title="${kind}"></i>`,
	].join('');
	return html
		.replace(/ data-pagefind-body(?:="")?/, '')
		.replace(/<div class="sl-markdown-content">/, (tag) => tag + marks)
		.replace(
			/(?<=[\s>:])[Ss]ee <a href="\/[^"]*">[^<]*<\/a>(?:(?:,| and|, and) <a href="\/[^"]*">[^<]*<\/a>)*[^<.]*\.?/g,
			''
		);
}

/** The attribute is taken as it stands, with its escapes, and is put into an attribute again. */
function metaOf(html: string, name: string): string | undefined {
	return html.match(new RegExp(`<meta name="${name}" content="([^"]*)"`))?.[1];
}

/** A page of the built site. `topic` and `kind` are escaped for HTML. */
export interface SitePage {
	/** Its address below the base: `/calcinosis-jdm/management/`. */
	url: string;
	topic: string;
	/** Its title, which pages of a kind share: `Management`. */
	kind: string;
	html: string;
}
