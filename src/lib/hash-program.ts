import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './list-files.ts';
import { packageRoot, programFolder } from './program.ts';

/** Hashes the code of the program, wherever it stands, without its tests, and the versions of the packages that it names. */
export function hashProgram(): string {
	const hash = createHash('sha256').update(readFileSync(join(packageRoot, 'package.json')));
	for (const path of listFiles(programFolder, (name) => name !== 'fixtures')) {
		if (path.endsWith('.test.ts')) continue;
		hash.update(`\0${path}\0`).update(readFileSync(join(programFolder, path)));
	}
	return hash.digest('hex');
}
