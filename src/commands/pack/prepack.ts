/**
 * Runs before `npm pack`: creates `program/`, the code of the package, and points `package.json` to it. `postpack` reverts both.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot, programFolder } from '../../lib/program.ts';
import { runNode } from '../../lib/run.ts';
import { makeProgram } from './make-program.ts';
import { packageManifest, type Manifest } from './manifest.ts';
import { former, manifestFile, restore, target } from './restore.ts';

// Cleans up after an interrupted run.
restore();
makeProgram(programFolder, target);
const types = join(import.meta.dirname, 'tsconfig.json');
const code = await runNode(['node_modules/typescript/bin/tsc', '--project', types], {
	cwd: packageRoot,
});
if (code !== 0) process.exit(code);

mkdirSync(dirname(former), { recursive: true });
copyFileSync(manifestFile, former);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
writeFileSync(manifestFile, `${JSON.stringify(packageManifest(manifest), undefined, 2)}\n`);
