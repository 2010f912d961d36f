import { readFile } from 'node:fs/promises';
import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { docsFolder, readTopicFolders } from '../../topics/check/content-folder.ts';
import { bibliographyFile } from '../bibliography/bibliography.ts';
import { hasEvidence } from '../markup/citation.ts';
import { readPage } from '../markup/read-page.ts';
import { readSealedEvidence } from '../sealed-evidence.ts';
import { checkEvidence } from './check-evidence.ts';

/** Finds everything wrong with the evidence of topics in a project's folder, and with the bibliography. */
export async function checkContent({ root, topics, sealed }: ContentToCheck): Promise<CheckResult> {
	const bibliography = await readFile(new URL(bibliographyFile, root), 'utf8').catch(() => '');
	const pages = readTopicFolders(root, topics).flatMap(({ slug, pages }) =>
		pages.map(({ name, text }) => ({
			file: `${docsFolder}/${slug}/${name}`,
			evidence: () => (hasEvidence(text) ? readPage(text) : undefined),
		}))
	);
	const cited = sealed.flatMap(({ summaries }) => readSealedEvidence(summaries)?.cited ?? []);
	return checkEvidence(bibliography, pages, cited);
}
