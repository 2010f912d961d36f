/** Builds the library: `node e2e/site/build-library.ts`. */
import { appendFile, cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/lib/program.ts';
import { runBuild } from '../../src/lib/run.ts';
import { copyFixtureSite, writeFiles } from './build-site.ts';
import { makeQuiz, makeSameWords, makeTopic } from './topics.ts';

/** The folder of its topics. */
const libraryTopics = join(packageRoot, 'e2e/fixtures/library');

/** The topics that the library has besides those of its folder, by path below `content/docs`. */
const made = {
	...makeTopic('gout', 'Gout'),
	...makeTopic('lupus', 'Lupus'),
	...makeQuiz(),
	...makeSameWords('croup'),
};

const root = join(packageRoot, '.cache', 'sites', 'library');

/** Where the library is built. */
export const builtLibrary = join(root, 'dist');

/** The path below which it stands. */
export const libraryBase = '/some/base';

/**
 * Builds the site of several topics that tests share, with the settings of the fixture site and the topics of
 * `e2e/fixtures/library`. Returns the exit code.
 */
export async function buildLibrary(): Promise<number> {
	const content = join(root, 'content');
	await rm(content, { recursive: true, force: true });
	await copyFixtureSite(root);
	await cp(libraryTopics, join(content, 'docs'), { recursive: true });
	await writeFiles(join(content, 'docs'), made);
	await appendFile(join(content, 'site.yml'), 'moved:\n  /sle/: /lupus/\n');
	return runBuild({ SITE: 'https://example.org', BASE: libraryBase }, root);
}

if (import.meta.main) process.exitCode = await buildLibrary();
