import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';
import { packageRoot, programFolder } from './program.ts';

/** Hashes the code of the program without its tests, independent of its location, and the versions of its dependencies. */
export function hashProgram(): string {
	const hash = createHash('sha256').update(readFileSync(join(packageRoot, 'package.json')));
	for (const path of listFiles(programFolder, (name) => name !== 'fixtures')) {
		if (path.endsWith('.test.ts')) continue;
		hash.update(`\0${path}\0`).update(readFileSync(join(programFolder, path)));
	}
	return hash.digest('hex');
}
