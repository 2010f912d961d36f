import { plugins, Cite, type CSL } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { findOne } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { existsSync, readFileSync } from 'node:fs';
import type { citationStyles } from '../../lib/site/schema.ts';
import { ownLocales } from './locales.ts';
import { sha256 } from '../../lib/hash.ts';
import type { Problem } from '../../lib/problems.ts';
import { contentFile, readSite } from '../../lib/site/file.ts';

/** How references are formatted: a CSL style and the language of its terms. */
export interface CitationStyle {
	/** The name of the style in citation.js. */
	name: string;
	/** A tag of a language. */
	language: string;
}

/**
 * Finds the citation style of a site.
 *
 * `chosen` is the name of a built-in style, or the path of a CSL file, whose text is `xml`. If the file cannot be used, Vancouver
 * is used instead, and `findStyleFlaw` reports the problem.
 */
export function findStyle(chosen: string, language: string, xml?: string): CitationStyle {
	const { locales, styles } = plugins.config.get('@csl');
	for (const [name, text] of Object.entries(ownLocales)) locales.set(name, text);
	// The style would label every article without volume and pages as a preprint.
	const harvard = styles.get(names.harvard).replace(/<text value="Preprint"[^>]*>/, '');
	styles.set(names.harvard, harvard);
	const known = names[chosen as keyof typeof names];
	if (known || !xml || findStyleFlaw(xml)) {
		return { name: known ?? names.vancouver, language: localeOf(language) };
	}
	return { name: addStyle(xml), language: localeOf(language) };
}

/** The names of the built-in styles in citation.js. */
const names = {
	vancouver: 'vancouver',
	apa: 'apa',
	harvard: 'harvard1',
} as const satisfies Record<(typeof citationStyles)[number], string>;

/** The CSL locale closest to a language: the same, that of another country, or else English. */
function localeOf(language: string): string {
	const known = plugins.config.get('@csl').locales.list();
	const { language: spoken } = new Intl.Locale(language);
	return (
		known.find((name) => name === language) ??
		known.find((name) => name.startsWith(`${spoken}-`)) ??
		'en-US'
	);
}

/**
 * Registers a style with citation.js. Returns its name, which depends on its text, because citation.js caches compiled styles by
 * name.
 */
function addStyle(xml: string): string {
	const name = `own-${sha256(xml)}`;
	plugins.config.get('@csl').styles.set(name, xml);
	return name;
}

/** Finds why a text cannot be used as a style, and the edit that fixes it. Returns `undefined` if it can be used. */
export function findStyleFlaw(xml: string): { message: string; fix: string } | undefined {
	const { children } = parseDocument(xml, { xmlMode: true });
	const has = (wanted: string) => findOne(({ name }) => name === wanted, children) !== null;
	if (!has('style')) return { message: 'is no citation style', fix: elsewhere };
	const parent = findOne(
		({ name, attribs }) => name === 'link' && attribs['rel'] === 'independent-parent',
		children
	)?.attribs['href'];
	if (parent) {
		const message = `only says that it is the same as ${parent}`;
		return { message, fix: 'put the file of that style in its place' };
	}
	if (!has('bibliography')) {
		return { message: 'says nothing of lists of references', fix: elsewhere };
	}
	try {
		const options = { template: addStyle(xml), lang: 'en-US', format: 'text' };
		const written = new Cite([sample]).format('bibliography', options) as string;
		// The processor writes this if a style shows nothing of a reference.
		if (!written.includes('CSL STYLE ERROR')) return undefined;
		return { message: 'shows nothing of a source', fix: elsewhere };
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
		return { message: `cannot be used as a citation style: ${reason}`, fix: elsewhere };
	}
}

const sample: CSL = {
	id: 'source',
	type: 'article-journal',
	title: 'Title',
	author: [{ family: 'Doe', given: 'Jane' }],
	'container-title': 'Journal',
	issued: { 'date-parts': [[2026]] },
	volume: 1,
	page: '1-2',
};

const elsewhere =
	'take one from https://github.com/citation-style-language/styles, or name one of the program’s';

/** Reads the citation style of the site in a folder. */
export function readStyle(root: URL): CitationStyle {
	const { citationStyle, language } = readSite(root).settings;
	return findStyle(citationStyle, language, readOwn(root, citationStyle));
}

/** Finds problems with a site's own style file. */
export function checkStyle(root: URL): Problem[] {
	const { citationStyle } = readSite(root).settings;
	const xml = readOwn(root, citationStyle);
	const flaw = xml === undefined ? undefined : findStyleFlaw(xml);
	return flaw ? [{ file: `content/${citationStyle}`, ...flaw }] : [];
}

function readOwn(root: URL, style: string): string | undefined {
	const file = contentFile(root, style);
	return style.endsWith('.csl') && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
