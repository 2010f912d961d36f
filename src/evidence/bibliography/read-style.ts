import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../../lib/problems.ts';
import { contentFile, readSite } from '../../lib/site/file.ts';
import { findStyle, type CitationStyle, findStyleFlaw } from './citation-style.ts';

/** Finds the style that the site in a folder asks for. */
export function readStyle(root: URL): CitationStyle {
	const { citationStyle, language } = readSite(root).settings;
	return findStyle(citationStyle, language, readOwn(root, citationStyle));
}

/** Finds what is wrong with the file of a style of the site's own. */
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
