import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { programFile } from '../../lib/program.ts';
import { isLanguage } from '../../lib/site/schema.ts';

/** The languages that the program speaks, in which a new site has its example. */
export const spoken = ['en-GB', 'en-US', 'de', 'es', 'fr', 'hi'];

/**
 * Finds the folder with what a new site says in a language: its settings, its sources and vocabulary, a topic. Varieties
 * of a language (`de-AT`) have one. Returns nothing for a language without, and for what is no tag of a language.
 */
export function exampleIn(language: string): string | undefined {
	if (!isLanguage(language)) return undefined;
	const folder = programFile(`commands/new/languages/${new Intl.Locale(language).language}`);
	return existsSync(join(folder, 'site.yml')) ? folder : undefined;
}
