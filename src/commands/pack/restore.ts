import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../lib/program.ts';

export const manifestFile = join(packageRoot, 'package.json');

/** The repository's own `package.json`, while the package's stands in its place. */
export const former = join(packageRoot, '.cache', 'package.json');

/** The folder of the package's code. */
export const target = join(packageRoot, 'program');

/** Takes back what `prepack` has made. */
export function restore(): void {
	rmSync(target, { recursive: true, force: true });
	if (existsSync(former)) renameSync(former, manifestFile);
}
