import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { flawIf, type Problem } from '../../lib/problems.ts';
import { readTopicVocabulary, readVocabulary } from '../../lib/vocabulary/file.ts';
import { joinVocabularies } from '../../lib/vocabulary/join.ts';
import { readTopicFolders, type TopicFolder } from '../../topics/check/content-folder.ts';
import { sheetName } from '../../topics/pages.ts';
import { readSources, type readBibliography } from '../bibliography/bibliography.ts';
import { checkStyle } from '../bibliography/citation-style.ts';
import { hasEvidence, splitCitations } from '../markup/citation.ts';
import { parsePage, readTree } from '../markup/read-page.ts';
import type { EvidenceSummary } from '../topic-evidence.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { checkAbbreviations } from './check-abbreviations.ts';
import {
	checkBibliography,
	findUncited,
	findUndated,
	findUnshown,
	withoutParents,
} from './check-bibliography.ts';
import { checkInherited } from './check-inherited.ts';
import { checkNotes } from './check-notes.ts';
import { listTerms } from './listed-terms.ts';

/** Finds all problems with the evidence of topics and with the bibliography. */
export async function checkContent({ root, topics, sealed }: ContentToCheck): Promise<CheckResult> {
	const { terms } = readVocabulary(root);
	const bibliography = readSources(root);
	const mayCite = (text: string) =>
		hasEvidence(text) ||
		splitCitations(text).some(
			(part) => part.kind === 'mention' && bibliography.sources.has(part.key)
		);
	const read = readTopicFolders(root, topics).map((folder) => readPages(folder, mayCite));
	const folders = read.map((pages) => pages.filter((page) => !isSheet(page)));
	const sheets = read.flat().filter(isSheet);
	const cited = sealed.flatMap(
		({ summaries }) => (summaries['evidence'] as EvidenceSummary | undefined)?.cited ?? []
	);
	const citing = folders.flat().filter(({ hasEvidence }) => hasEvidence);
	const found = checkEvidence(bibliography, citing, cited);
	const inTopics = folders.flatMap((pages, index) => {
		const own = readTopicVocabulary(root, topics[index] ?? '', terms).terms;
		return checkTopic(pages, own.length > 0 ? joinVocabularies([terms, own]) : terms);
	});
	const all = [found, ...inTopics];
	return {
		problems: [
			...checkStyle(root),
			...sheets.flatMap(checkSheet),
			...all.flatMap(({ problems }) => problems),
		],
		warnings: all.flatMap(({ warnings }) => warnings),
	};
}

/**
 * Finds all problems with the evidence of a site.
 *
 * Takes the parsed BibTeX file, the pages with evidence by path, each with a function that returns its tree if it parses, and the
 * keys that other pages cite.
 */
export function checkEvidence(
	{ sources, flaws }: ReturnType<typeof readBibliography>,
	pages: readonly { file: string; tree: () => ReturnType<typeof parsePage> }[],
	citedElsewhere: readonly string[] = []
): { problems: Problem[]; warnings: Problem[] } {
	const known = new Set([...sources.keys(), ...flaws.flatMap(({ key = [] }) => key)]);
	const cited = new Set(citedElsewhere);
	const problems = pages.flatMap(({ file, tree }) => {
		if (file.endsWith('.md')) return [needsMdx(file)];
		const root = tree();
		if (!root) return [];
		const said = readTree(root);
		for (const key of said.locations.keys()) cited.add(key);
		return checkNotes(file, said, known);
	});
	const own = withoutParents(sources, cited);
	// It is unknown what a page cites that cannot be read.
	const areRead = pages.every(({ file, tree }) => !file.endsWith('.md') && tree());
	const uncited = areRead ? findUncited(own, cited) : [];
	return {
		problems: [...problems, ...checkBibliography(own, flaws)],
		warnings: [...uncited, ...findUndated(own), ...findUnshown(own)],
	};
}

const needsMdx = (file: string): Problem => ({
	file,
	message: 'has evidence notes or citations, which need MDX',
	fix: 'rename it to end in “.mdx”',
});

/** A revision sheet repeats the pages and has no room for notes. It describes the evidence in words. */
const isSheet = ({ path }: { path: string }): boolean => path.endsWith(`/${sheetName}/`);

const checkSheet = ({ file, hasEvidence }: { file: string; hasEvidence: boolean }): Problem[] =>
	flawIf(hasEvidence, {
		file,
		message: 'cites sources or holds evidence notes, which a revision sheet cannot show',
		fix: 'say in words how a thing is known, and leave citations to the pages',
	});

/** Reads the pages of a topic. Each is parsed once, when it is first asked for. */
const readPages = ({ pages }: TopicFolder, mayCite: (text: string) => boolean) =>
	pages.map(({ file, address: path, text }) => {
		let root: ReturnType<typeof parsePage>;
		const tree = () => (root ??= parsePage(text));
		return { file, path, hasEvidence: mayCite(text), tree };
	});

/**
 * Finds what is wrong with the evidence of a topic beyond what each page says of it by itself, and the abbreviations
 * that nobody expands on its pages with evidence: other pages may be notes as they came in.
 */
function checkTopic(pages: ReturnType<typeof readPages>, terms: readonly Term[]) {
	const citing = pages.filter(({ hasEvidence }) => hasEvidence);
	const abbreviations = citing.flatMap(({ file, tree }) => {
		const root = tree();
		return root ? checkAbbreviations(file, root, terms) : [];
	});
	// Without a note with the verdict `differs`, there is nothing for other pages to repeat.
	const differs = citing.some(({ tree }) => listTerms(tree()).some((term) => term.isDiffering));
	const all = differs
		? pages.map(({ tree, ...page }) => ({ ...page, listed: listTerms(tree()) }))
		: [];
	return [...abbreviations, checkInherited(all, terms)];
}
