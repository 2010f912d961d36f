import { readFile } from 'node:fs/promises';
import type { ContentPlace, Found } from '../../lib/content-check/check-thread.ts';
import { docsFolder, readTopicFolders } from '../../topics/check/content-folder.ts';
import { bibliographyFile } from '../bibliography/bibliography.ts';
import { KeptEvidence } from '../kept-evidence.ts';
import { checkEvidence } from './check-evidence.ts';

/** Finds everything wrong with the evidence in a project's folder. What is read there is kept for the pages. */
export async function checkContent(place: ContentPlace): Promise<Found> {
	const { root } = place;
	const bibliography = await readFile(new URL(bibliographyFile, root), 'utf8').catch(() => '');
	const evidence = new KeptEvidence(place);
	const pages = readTopicFolders(root).flatMap(({ slug, pages }) =>
		pages.map(({ name, text }) => ({ file: `${docsFolder}/${slug}/${name}`, text }))
	);
	const found = checkEvidence(bibliography, pages, (text) => evidence.ofText(text));
	evidence.save();
	return found;
}
