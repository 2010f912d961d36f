import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { sha256 } from '../../lib/hash.ts';

/**
 * Gives the program that writes references a further style. Returns the name under which it knows it: it keeps what it
 * makes of a style under its name, so another text needs another.
 */
export function addStyle(xml: string): string {
	const name = `own-${sha256(xml)}`;
	plugins.config.get('@csl').styles.set(name, xml);
	return name;
}
