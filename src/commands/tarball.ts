import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What npm is to install of a tarball, by its whole path; nothing if no file is there, as for a version. */
export const tarballAt = (spec: string): string | undefined =>
	existsSync(spec) ? `file:${resolve(spec).replaceAll('\\', '/')}` : undefined;

/** Whether a text is the path of a file that is not there, seen from the folder `cwd`: no version looks like one. */
export const isMissingTarball = (spec: string, cwd = process.cwd()): boolean =>
	/^[^:]*\.(?:tgz|tar\.gz)$|^\.{0,2}\//.test(spec) && !existsSync(resolve(cwd, spec));
