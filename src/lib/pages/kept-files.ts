/**
 * Has the files of a name, which a feature makes of pages and puts beside them, stay with each page that a
 * build takes over from the last one. `version` says what they are made with: those of another version do
 * not stay. The feature itself removes the file of a page that has none any more.
 */
export const stayBeside = (name: string, version: string): void => void beside.set(name, version);

/** The names of such files, and the versions of what they are made with. */
export const filesBeside = (): ReadonlyMap<string, string> => beside;

const beside = new Map<string, string>();

/**
 * Has the files of a site stay whose path below its folder a pattern fits: the feature itself removes those
 * that it needs no more.
 */
export const stayIf = (pattern: RegExp): void => void patterns.set(pattern.source, pattern);

/** Has all files stay that stand in a folder of the site, by its path below it. */
export const stayBelow = (folder: string): void => stayIf(new RegExp(`^${RegExp.escape(folder)}/`));

/** Tells a file that stays so by its path below the site's folder. */
export const isLookedAfter = (path: string): boolean =>
	patterns.values().some((pattern) => pattern.test(path));

const patterns = new Map<string, RegExp>();
