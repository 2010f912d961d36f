import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ContentPlace, Found } from '../../lib/content-check/check-thread.ts';
import { KeptOfFiles } from '../../lib/kept-of-files.ts';
import { docsFolder, readTopicFolders, type TopicPage } from '../../topics/check/content-folder.ts';
import { keptPlace } from '../../topics/load/rendering-inputs.ts';
import { isReadHere, isShard } from '../../topics/shard.ts';
import { bibliographyFile } from '../bibliography/bibliography.ts';
import { KeptEvidence } from '../kept-evidence.ts';
import { checkEvidence, checkPage, type PageFindings } from './check-evidence.ts';

/**
 * Finds everything wrong with the evidence in a project's folder; what has not been written anew since the last
 * run is not read again. What was read is kept for the pages afterwards.
 */
export async function checkContent(place: ContentPlace): Promise<Found> {
	const { root } = place;
	const bibliography = await readFile(new URL(bibliographyFile, root), 'utf8').catch(() => '');
	const evidence = new KeptEvidence(place);
	const folders = readTopicFolders(root).filter(({ slug }) => isReadHere(slug));
	const files = folders.flatMap(({ slug, pages }) =>
		pages.map((page) => [`${docsFolder}/${slug}/${page.name}`, page] as const)
	);
	const known = new Map<string, TopicPage>(files);
	const findings = new KeptOfFiles<PageFindings>(
		fileURLToPath(root),
		keptPlace('evidence-flaws.jsonl', place)
	);
	const pages = files.map(([file]) => ({ file, evidence: () => evidence.ofEditedFile(file) }));
	const found = checkEvidence(bibliography, pages, (page, sources) =>
		findings.get(page.file, () => checkPage(page, sources), known.get(page.file)?.stamp)
	);
	return {
		...found,
		// What a shard does not cite, another one may.
		warnings: isShard() ? [] : found.warnings,
		afterwards() {
			findings.save();
			for (const [file, { stamp }] of files) evidence.keepFile(file, stamp);
			evidence.save();
		},
	};
}
