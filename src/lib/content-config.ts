import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The contents of a site's `content.config.ts`. The collections are those of the program. */
export const contentConfig = "export { collections } from 'vademecum/content';\n";

/**
 * Writes `content.config.ts` into a site without one, because Astro looks only for that file. `srcDir` is the folder in which
 * Astro looks. Returns whether the file was written.
 */
export function giveContentConfig(srcDir: URL): boolean {
	const has = ['ts', 'mts', 'js', 'mjs'].some((ending) =>
		existsSync(fileURLToPath(new URL(`content.config.${ending}`, srcDir)))
	);
	if (!has) writeFileSync(new URL('content.config.ts', srcDir), contentConfig);
	return !has;
}
