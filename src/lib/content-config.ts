import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What a site's `content.config.ts` says: the contract with authors is the program's. */
export const contentConfig = "export { collections } from 'vademecum/content';\n";

/**
 * Writes `content.config.ts` into a site that has none: Astro looks for that file and no other. Returns whether it was
 * written. `srcDir` is the folder in which Astro looks.
 */
export function giveContentConfig(srcDir: URL): boolean {
	const has = ['ts', 'mts', 'js', 'mjs'].some((ending) =>
		existsSync(fileURLToPath(new URL(`content.config.${ending}`, srcDir)))
	);
	if (!has) writeFileSync(new URL('content.config.ts', srcDir), contentConfig);
	return !has;
}
