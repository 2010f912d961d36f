import { existsSync, statSync } from 'node:fs';
import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { readSite } from '../../lib/site/file.ts';
import { checkTopics } from './check-topics.ts';
import { checkAboutPages } from './about-pages.ts';
import { readTopicFolders } from './content-folder.ts';
import { checkPlannedLinks } from './links/check-site-links.ts';
import { moduleFinder } from './page/find-module.ts';

/** Finds everything wrong with topics in a project's folder. */
export function checkContent({ root, topics, sealed, components }: ContentToCheck): CheckResult {
	const folders = readTopicFolders(root, topics);
	const hasFile = (path: string) => isFile(new URL(encodeURI(path), root));
	const others = sealed.map(({ topic }) => topic);
	const { settings } = readSite(root);
	const { mediaHosts } = settings;
	const surroundings = { components, hasFile, mediaHosts, findModuleFlaw: moduleFinder(root) };
	const found = checkTopics(folders, others, surroundings, settings);
	const problems = [...found.problems, ...checkAboutPages(root, surroundings)];
	return { problems, warnings: found.warnings, findRest: () => checkPlannedLinks(root, folders) };
}

const isFile = (file: URL): boolean => existsSync(file) && statSync(file).isFile();
