import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { citationStyles } from '../../lib/site/schema.ts';
import { findStyleFlaw } from '../check/find-style-flaw.ts';
import { addStyle } from './add-style.ts';
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
	const { locales } = plugins.config.get('@csl');
	for (const [name, text] of Object.entries(ownLocales)) locales.set(name, text);
	const known = names[chosen as keyof typeof names];
	if (known || !xml || findStyleFlaw(xml)) {
		return { name: known ?? names.vancouver, language: localeOf(language) };
	}
	return { name: addStyle(xml), language: localeOf(language) };
}

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
