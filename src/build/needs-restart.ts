import { basename } from 'node:path';

/**
 * Whether the dev server has to restart when a file changes. This is the case for everything in `content/` except pages, and for the
 * vocabulary of a topic. Takes the path of the file, relative to the site's folder.
 */
export const needsRestart = (file: string): boolean =>
	basename(file) === 'vocabulary.yml' || !/^content[\\/](about|docs)[\\/]/.test(file);
