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
 * Has all files stay that stand in a folder of the site, by its path below it: the feature itself removes
 * those that it needs no more.
 */
export const stayBelow = (folder: string): void => void folders.add(`${folder}/`);

/** The beginnings of the paths of such files. */
export const foldersToStay = (): ReadonlySet<string> => folders;

const folders = new Set<string>();
