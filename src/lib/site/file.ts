import { existsSync } from 'node:fs';
import type { Problem } from '../problems.ts';
import { readText } from '../read-text.ts';
import { parseYaml } from '../yaml.ts';
import { checkSettings, hasSet } from './check.ts';
import { defaultSettings, SiteSchema, type SiteSettings } from './schema.ts';

/** The file with the settings of a site, relative to the project. */
export const siteFile = 'content/site.yml';

/**
 * Reads the settings of a site. A project without the file has the defaults.
 *
 * `root` is the project's folder. Returns the settings and all problems with the file. Invalid settings have their defaults, so
 * that they cause no further problems.
 */
export function readSite(root: URL): { settings: SiteSettings; problems: Problem[] } {
	const text = readText(new URL(siteFile, root));
	if (last?.text === text && last.root === root.href) return last.read;
	last = { text, root: root.href, read: parseSite(text, (path) => hasFile(root, path)) };
	return last.read;
}

/** Several features read the same file in one build. */
let last: { text: string; root: string; read: ReturnType<typeof parseSite> } | undefined;

/** The URL of a file that the settings refer to. */
export const contentFile = (root: URL, path: string): URL =>
	new URL(`content/${path.split('/').map(encodeURIComponent).join('/')}`, root);

const hasFile = (root: URL, path: string): boolean => existsSync(contentFile(root, path));

/** Parses the text of the file and finds all problems with it. `hasFile` returns whether a file exists in `content/`. */
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
