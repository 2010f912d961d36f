import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { siteRoot } from '../../src/lib/program.ts';
import { prepareSite } from './build-site.ts';

/** Copies this program beside a site in another language, `e2e/fixtures/languages/<language>`. Returns its folder. */
export async function prepareLanguage(language: string): Promise<string> {
	const root = await prepareSite({});
	const content = join(root, 'content');
	for (const own of ['about', 'site.yml', 'vocabulary.yml'])
		await rm(join(content, own), { recursive: true, force: true });
	await cp(join(siteRoot, 'e2e/fixtures/languages', language), content, { recursive: true });
	return root;
}
