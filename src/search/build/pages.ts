import { asideEnd, asideStart } from '../rules/sections.ts';
import type { PreparedPage } from './pagefind.ts';

/**
 * Reads a page of a built site, from its file's path and content, if search shall know it: if the search
 * middleware marked it with its topic. Booklets, cards and the library are not marked; they repeat what
 * the pages say.
 */
export function readPage(file: string, html: string): SitePage | undefined {
	const topic = metaOf(html, 'search:topic');
	const kind = metaOf(html, 'search:page');
	const url = `/${file.replace(/index\.html$/, '')}`;
	return topic && kind ? { url, topic, kind, html } : undefined;
}

/** Reads a page and prepares it for Pagefind, if search shall know it. */
export function prepareIfKnown(file: string, html: string): PreparedPage | undefined {
	const page = readPage(file, html);
	return page && { url: page.url, content: preparePage(page) };
}

/**
 * Prepares a page for Pagefind: its text alone, under its topic and kind. What stands before the text is
 * half of a page, and Pagefind would read it for nothing, as it would what it does not index. Citations and
 * sentences that merely point elsewhere ("See Follow up for …") are left out, for they answer no query;
 * the ends of what stands aside from the main text are marked, for it counts less.
 */
export function preparePage({ html, topic, kind }: SitePage): string {
	const marks = [
		`<i data-pagefind-filter="topic[title]" data-pagefind-meta="topic[title]" title="${topic}"></i>`,
		`<i data-pagefind-filter="kind[title]" data-pagefind-meta="title[title]" title="${kind}"></i>`,
	].join('');
	const [, ...content] = html.split('<div class="sl-markdown-content">');
	const text = [anchor, references, citation, pointer, otherIds].reduce(
		(text, unwanted) => text.replace(unwanted, ''),
		content.join('')
	);
	const marked = text
		.replace(
			/<details\b|<div[^>]* data-beyond-notes/g,
			(open) => `<p id="${asideStart}"></p>${open}`
		)
		.replace(/<\/details>/g, (close) => `${close}<p id="${asideEnd}"></p>`)
		.replace(note, '');
	return `<!doctype html><html><body><div class="sl-markdown-content">${marks}${marked}`;
}

/** The link to a heading, with its picture. */
const anchor = /<a class="sl-anchor-link"[^]*?<\/a>/g;

/** The list of references, which holds no other section. */
const references = /<section\b[^>]* data-references\b[^]*?<\/section>/g;

/** An evidence note in which no other `details` stand. */
const note = /<details\b[^>]* data-evidence-note\b(?:(?!<details\b)[^])*?<\/details>/g;

const citation = /\s*<span class="cite"[^>]*>.*?<\/span>/g;

const pointer =
	/(?<=[\s>:])[Ss]ee <a href="\/[^"]*">[^<]*<\/a>(?:(?:,| and|, and) <a href="\/[^"]*">[^<]*<\/a>)*[^<.]*\.?/g;

/** Pagefind keeps the place of everything that has an id; only headings and asides are wanted. */
const otherIds = /(?<=<(?!h[1-6]\b)[a-z]+\b[^>]*) id="[^"]*"/g;

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
