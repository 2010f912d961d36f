import { existsSync } from 'node:fs';
import type { Problem } from '../problems.ts';
import { readText } from '../read-text.ts';
import { parseYaml } from '../yaml.ts';
import { checkSettings, hasSet } from './check.ts';
import { defaultSettings, SiteSchema, type SiteSettings } from './schema.ts';

/** Where the site says what is its own, below the project's root. */
export const siteFile = 'content/site.yml';

/**
 * Reads what is a site's own. A project without the file has the defaults.
 *
 * `root` is the project's folder. Returns the settings, and everything wrong with the file; what is wrong in it has
 * its default, so that nothing else is called wrong for it.
 */
export function readSite(root: URL): { settings: SiteSettings; problems: Problem[] } {
	const text = readText(new URL(siteFile, root));
	if (last?.text === text && last.root === root.href) return last.read;
	last = { text, root: root.href, read: parseSite(text, (path) => hasFile(root, path)) };
	return last.read;
}

/** Several features read the same file in one build. */
let last: { text: string; root: string; read: ReturnType<typeof parseSite> } | undefined;

/** The address of a file that the settings name. */
export const contentFile = (root: URL, path: string): URL =>
	new URL(`content/${path.split('/').map(encodeURIComponent).join('/')}`, root);

const hasFile = (root: URL, path: string): boolean => existsSync(contentFile(root, path));

/** Parses the text of the file and finds everything wrong with it. `hasFile` tells whether a file is in `content/`. */
export function parseSite(
	text: string,
	hasFile: (path: string) => boolean
): { settings: SiteSettings; problems: Problem[] } {
	const { sound, flaws, lineOf } = parseYaml(text, SiteSchema);
	const settings = sound ?? defaultSettings;
	const wrong = [...flaws, ...(sound ? checkSettings(sound, hasFile, lineOf) : [])];
	const problems = wrong
		.toSorted((a, b) => a.line - b.line)
		.map((flaw) => ({ ...flaw, file: siteFile }));
	const isKnown = hasSet(settings.kind, settings);
	return { settings: isKnown ? settings : { ...settings, kind: defaultSettings.kind }, problems };
}
