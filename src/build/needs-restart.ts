import { basename } from 'node:path';

/**
 * Whether the server of `npm run dev` has to start anew when a file is edited: what stands in `content/` beside the
 * pages, and the vocabulary of a topic. Takes the file's path from the site's folder on.
 */
export const needsRestart = (file: string): boolean =>
	basename(file) === 'vocabulary.yml' || !/^content[\\/](about|docs)[\\/]/.test(file);
