/**
 * Before `npm pack`: makes `program/`, which is the code of the package, and gives `package.json` the entries that it has
 * there. `postpack` takes both back.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot, programFolder } from '../../lib/program.ts';
import { runNode } from '../../lib/run.ts';
import { makeProgram } from './make-program.ts';
import { packageManifest, type Manifest } from './manifest.ts';
import { former, manifestFile, restore, target } from './restore.ts';

// An attempt that was broken off has left its own.
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
