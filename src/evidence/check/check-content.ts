import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { flawIf, type Problem } from '../../lib/problems.ts';
import { readTopicVocabulary, readVocabulary } from '../../lib/vocabulary/file.ts';
import { joinVocabularies } from '../../lib/vocabulary/join.ts';
import { readTopicFolders, type TopicFolder } from '../../topics/check/content-folder.ts';
import { sheetName } from '../../topics/pages.ts';
import { readSources } from '../bibliography/bibliography.ts';
import { checkStyle } from '../bibliography/citation-style.ts';
import { hasEvidence } from '../markup/citation.ts';
import { parsePage } from '../markup/read-page.ts';
import type { EvidenceSummary } from '../topic-evidence.ts';
import { checkEvidence } from './check-evidence.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { checkAbbreviations } from './check-abbreviations.ts';
import { checkInherited } from './check-inherited.ts';
import { listTerms } from './listed-terms.ts';

/** Finds everything wrong with the evidence of topics in a project's folder, and with the bibliography. */
export async function checkContent({ root, topics, sealed }: ContentToCheck): Promise<CheckResult> {
	const { terms } = await readVocabulary(root);
	const read = readTopicFolders(root, topics).map(readPages);
	const folders = read.map((pages) => pages.filter((page) => !isSheet(page)));
	const sheets = read.flat().filter(isSheet);
	const cited = sealed.flatMap(
		({ summaries }) => (summaries['evidence'] as EvidenceSummary | undefined)?.cited ?? []
	);
	const citing = folders.flat().filter(({ hasEvidence }) => hasEvidence);
	const found = checkEvidence(readSources(root), citing, cited);
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

/** A revision sheet repeats what the pages say, and has no room for notes: it says in words how a thing is known. */
const isSheet = ({ path }: { path: string }): boolean => path.endsWith(`/${sheetName}/`);

const checkSheet = ({ file, hasEvidence }: { file: string; hasEvidence: boolean }): Problem[] =>
	flawIf(hasEvidence, {
		file,
		message: 'cites sources or holds evidence notes, which a revision sheet cannot show',
		fix: 'say in words how a thing is known, and leave citations to the pages',
	});

/** Reads the pages of a topic. Each is parsed once, when it is first asked for. */
const readPages = ({ pages }: TopicFolder) =>
	pages.map(({ file, address: path, text }) => {
		let root: ReturnType<typeof parsePage>;
		const tree = () => (root ??= parsePage(text));
		return { file, path, hasEvidence: hasEvidence(text), tree };
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
	// Without a note that differs, no other page repeats what it is about.
	const differs = citing.some(({ tree }) => listTerms(tree()).some((term) => term.isDiffering));
	const all = differs
		? pages.map(({ tree, ...page }) => ({ ...page, listed: listTerms(tree()) }))
		: [];
	return [...abbreviations, checkInherited(all, terms)];
}
