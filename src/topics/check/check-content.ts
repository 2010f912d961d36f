import { existsSync, statSync, readFileSync } from 'node:fs';
import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { readSite, siteFile } from '../../lib/site/file.ts';
import { checkTopics } from './check-topics.ts';
import { checkAboutPages } from './about-pages.ts';
import { readTopicFolders, docsFolder, type TopicFolder } from './content-folder.ts';
import { checkPlannedLinks } from './links/check-site-links.ts';
import { checkPublicPages } from './links/planned-site.ts';
import { moduleFinder } from './page/find-module.ts';
import type { Problem } from '../../lib/problems.ts';
import { topicVocabularyFile, vocabularyFile } from '../../lib/vocabulary/file.ts';
import { findCutTexts } from '../../lib/yaml.ts';
import { frontMatterOf } from './front-matter.ts';

/** Finds everything wrong with topics in a project's folder. */
export function checkContent({ root, topics, sealed, components }: ContentToCheck): CheckResult {
	const folders = readTopicFolders(root, topics);
	const hasFile = (path: string) => isFile(new URL(encodeURI(path), root));
	const others = sealed.map(({ topic }) => topic);
	const { settings } = readSite(root);
	const { mediaHosts } = settings;
	const surroundings = { components, hasFile, mediaHosts, findModuleFlaw: moduleFinder(root) };
	const found = checkTopics(folders, others, surroundings, settings);
	const ofSite = [...checkAboutPages(root, surroundings), ...checkPublicPages(root)];
	const problems = [...found.problems, ...ofSite];
	const warnings = [...found.warnings, ...findCutTextsOf(root, folders)];
	return { problems, warnings, findRest: () => checkPlannedLinks(root, folders) };
}

const isFile = (file: URL): boolean => existsSync(file) && statSync(file).isFile();

/** Finds the texts that YAML cuts at a “#”, in the files of topics and in those that all topics share. */
export function findCutTextsOf(root: URL, folders: readonly TopicFolder[]): Problem[] {
	const ofFile = (file: string): Problem[] => {
		const url = new URL(encodeURI(file), root);
		return existsSync(url) ? inFile(file, readFileSync(url, 'utf8')) : [];
	};
	return [
		...[siteFile, vocabularyFile].flatMap(ofFile),
		...folders.flatMap(({ slug, topicFile, pages }) => [
			...inFile(`${docsFolder}/${slug}/topic.yml`, topicFile?.text ?? ''),
			...ofFile(topicVocabularyFile(slug)),
			...pages.flatMap(({ file, text }) => inFile(file, frontMatterOf(text), 2)),
		]),
	];
}

const inFile = (file: string, text: string, firstLine = 1): Problem[] =>
	findCutTexts(text, firstLine).map((flaw) => ({ file, ...flaw }));
