import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/program.ts';

export const manifestFile = join(packageRoot, 'package.json');

/** Where the repository's `package.json` is kept while it is replaced. */
export const former = join(packageRoot, '.cache', 'package.json');

/** The folder of the package's code. */
export const target = join(packageRoot, 'program');

/** Reverts what `prepack` has done. */
export function restore(): void {
	rmSync(target, { recursive: true, force: true });
	if (existsSync(former)) renameSync(former, manifestFile);
}
