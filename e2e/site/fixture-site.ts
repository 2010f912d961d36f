import { join } from 'node:path';
import { packageRoot } from '../../src/lib/program.ts';

/** The folder of the site that the tests of the program run on. Its content is kept as it is: the tests name it. */
export const fixtureSite = join(packageRoot, 'e2e', 'fixtures', 'site');

/** Where it is built. */
export const builtSite = join(fixtureSite, 'dist');

/** The pages of its topic, as an author writes them. */
export const fixtureDocs = join(fixtureSite, 'content', 'docs');
