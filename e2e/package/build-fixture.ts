import { cp, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { projectRoot } from '../../src/lib/run.ts';
import { vademecum } from './pack.ts';

/**
 * Makes a site by `vademecum new` below `folder`, puts the content of `e2e/fixtures/sites/<name>` in place of the example,
 * and builds it with the packages that `<folder>/site` has installed. Returns its folder.
 */
export async function buildFixture(name: string, folder: string, tarball: string): Promise<string> {
	const installed = join(folder, 'site');
	const root = join(folder, name);
	const made = await vademecum(installed, ['new', root, '--package', tarball, '--no-install']);
	expect(made.code, made.output).toBe(0);
	await symlink(join(installed, 'node_modules'), join(root, 'node_modules'));
	await cp(join(installed, 'package-lock.json'), join(root, 'package-lock.json'));
	await rm(join(root, 'content/docs/example'), { recursive: true });
	await cp(join(projectRoot, 'e2e/fixtures/sites', name), root, { recursive: true });
	const built = await vademecum(root, ['build'], { SITE: 'https://example.org' });
	expect(built.code, built.output).toBe(0);
	return root;
}
