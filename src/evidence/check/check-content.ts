import { readFile } from 'node:fs/promises';
import type { Problem } from '../../lib/problems.ts';
import { docsFolder, readTopicFolders } from '../../topics/check/content-folder.ts';
import { bibliographyFile } from '../bibliography/bibliography.ts';
import { checkEvidence } from './check-evidence.ts';

/** Finds everything wrong with the evidence in a project's folder. */
export async function checkContent(
	root: URL
): Promise<{ problems: Problem[]; warnings: Problem[] }> {
	const bibliography = await readFile(new URL(bibliographyFile, root), 'utf8').catch(() => '');
	const folders = readTopicFolders(root);
	const pages = folders.flatMap(({ slug, pages }) =>
		pages.map(({ name, text }) => ({ file: `${docsFolder}/${slug}/${name}`, text }))
	);
	return checkEvidence(bibliography, pages);
}
