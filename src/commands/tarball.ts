import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** What npm is to install of a tarball, by its whole path; nothing if no file is there, as for a version. */
export const tarballAt = (spec: string): string | undefined =>
	existsSync(spec) ? `file:${resolve(spec).replaceAll('\\', '/')}` : undefined;

/** Whether a text names a file that is not there, seen from the folder `cwd`: no version looks like a path. */
export const isMissingTarball = (spec: string, cwd = process.cwd()): boolean =>
	/^\.{0,2}[\\/]|\.(?:tgz|tar\.gz)$/i.test(spec) &&
	!/^[a-z][a-z+.-]+:/i.test(spec) &&
	!existsSync(resolve(cwd, spec));
