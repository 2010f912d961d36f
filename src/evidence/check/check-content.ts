import { readFile } from 'node:fs/promises';
import type { ContentPlace } from '../../lib/content-check.ts';
import type { Problem } from '../../lib/problems.ts';
import { docsFolder, readTopicFolders } from '../../topics/check/content-folder.ts';
import { bibliographyFile } from '../bibliography/bibliography.ts';
import { KeptEvidence, keptEvidence } from '../kept-evidence.ts';
import { checkEvidence } from './check-evidence.ts';

/** Finds everything wrong with the evidence in a project's folder, and hands what it read to the pages. */
export async function checkContent(
	place: ContentPlace
): Promise<{ problems: Problem[]; warnings: Problem[] }> {
	const { root } = place;
	const bibliography = await readFile(new URL(bibliographyFile, root), 'utf8').catch(() => '');
	const evidence = await KeptEvidence.open(place);
	const pages = readTopicFolders(root).flatMap(({ slug, pages }) =>
		pages.map(({ name, text }) => ({ file: `${docsFolder}/${slug}/${name}`, text }))
	);
	const found = checkEvidence(bibliography, pages, (text) => evidence.ofText(text));
	evidence.save();
	keptEvidence.give(evidence);
	return found;
}
