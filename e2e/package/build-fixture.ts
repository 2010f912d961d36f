import { cp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { projectRoot } from '../../src/lib/run.ts';
import { vademecum } from './pack.ts';

/**
 * Makes a site by `vademecum new` below `folder`, in a language, and gives it the packages that `<folder>/site` has
 * installed. Returns its folder.
 */
async function makeNew(name: string, language: string, folder: string, tarball: string) {
	const installed = join(folder, 'site');
	const root = join(folder, name);
	const call = ['new', root, '--language', language, '--package', tarball, '--no-install'];
	const made = await vademecum(installed, call);
	expect(made.code, made.output).toBe(0);
	await symlink(join(installed, 'node_modules'), join(root, 'node_modules'));
	await cp(join(installed, 'package-lock.json'), join(root, 'package-lock.json'));
	return root;
}

async function build(root: string): Promise<string> {
	const built = await vademecum(root, ['build'], { SITE: 'https://example.org' });
	expect(built.code, built.output).toBe(0);
	return root;
}

/** Makes a site with the example in a language, and builds it. Returns its folder. */
export const buildExample = async (
	language: string,
	folder: string,
	tarball: string
): Promise<string> => build(await makeNew(`example-${language}`, language, folder, tarball));

/** Makes a site with the content of `e2e/fixtures/sites/<name>` in place of the example, and builds it. Returns its folder. */
export async function buildFixture(name: string, folder: string, tarball: string): Promise<string> {
	const root = await makeNew(name, 'en-GB', folder, tarball);
	await rm(join(root, 'content/docs/example'), { recursive: true });
	await cp(join(projectRoot, 'e2e/fixtures/sites', name), root, { recursive: true });
	return build(root);
}
