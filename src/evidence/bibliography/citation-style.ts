import { Cite, plugins, type CSL } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Document } from 'domhandler';
import { findOne } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { sha256 } from '../../lib/hash.ts';
import type { citationStyles } from '../../lib/site/schema.ts';
import { ownLocales } from './locales.ts';

/** How sources are written: a style of the Citation Style Language, and the language of its words. */
export interface CitationStyle {
	/** The name under which the program that writes them knows it. */
	name: string;
	/** A tag of a language. */
	language: string;
}

/**
 * Finds the style that a site asks for.
 *
 * `chosen` is the name of one that comes with the program, or the path of a site's own, whose text is `xml`. One that
 * cannot be used is told by `findStyleFlaw`; in its place comes Vancouver.
 */
export function findStyle(chosen: string, language: string, xml?: string): CitationStyle {
	const { locales, styles } = plugins.config.get('@csl');
	for (const [name, text] of Object.entries(ownLocales)) locales.set(name, text);
	const known = names[chosen as keyof typeof names];
	if (known || !xml || findStyleFlaw(xml)) {
		return { name: known ?? names.vancouver, language: localeOf(language) };
	}
	styles.set(nameOf(xml), xml);
	return { name: nameOf(xml), language: localeOf(language) };
}

/** Finds why a text cannot be used as a style: what is wrong, and the edit that mends it. */
export function findStyleFlaw(xml: string): { message: string; fix: string } | undefined {
	const tree = parseDocument(xml, { xmlMode: true });
	if (!has(tree, ({ name }) => name === 'style')) {
		return { message: 'is no citation style', fix: elsewhere };
	}
	const parent = findOne(
		({ name, attribs }) => name === 'link' && attribs['rel'] === 'independent-parent',
		tree.children
	)?.attribs['href'];
	if (parent) {
		const message = `only says that it is the same as ${parent}`;
		return { message, fix: 'put the file of that style in its place' };
	}
	if (!has(tree, ({ name }) => name === 'bibliography')) {
		return { message: 'says nothing of lists of references', fix: elsewhere };
	}
	try {
		plugins.config.get('@csl').styles.set(nameOf(xml), xml);
		const options = { template: nameOf(xml), lang: 'en-US', format: 'text' };
		const written = new Cite([sample]).format('bibliography', options) as string;
		// What the processor writes in place of a reference of which a style shows nothing.
		if (!written.includes('CSL STYLE ERROR')) return undefined;
		return { message: 'shows nothing of a source', fix: elsewhere };
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
		return { message: `cannot be used as a citation style: ${reason}`, fix: elsewhere };
	}
}

const has = (tree: Document, test: Parameters<typeof findOne>[0]): boolean =>
	findOne(test, tree.children) !== null;

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

/** The program keeps what it makes of a style under its name: another text needs another. */
const nameOf = (xml: string): string => `own ${sha256(xml)}`;

const elsewhere =
	'take one from https://github.com/citation-style-language/styles, or name one of the program’s';

/** What the program that writes references calls the styles that it brings. */
const names = {
	vancouver: 'vancouver',
	apa: 'apa',
	harvard: 'harvard1',
} as const satisfies Record<(typeof citationStyles)[number], string>;

/** The words that come nearest to a language: its own, those of another country that speaks it, else English. */
function localeOf(language: string): string {
	const known = plugins.config.get('@csl').locales.list();
	const { language: spoken } = new Intl.Locale(language);
	return (
		known.find((name) => name === language) ??
		known.find((name) => name.startsWith(`${spoken}-`)) ??
		'en-US'
	);
}
