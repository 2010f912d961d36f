import { existsSync, readdirSync, statSync } from 'node:fs';
import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { readSite } from '../../lib/site/file.ts';
import { checkTopics } from './check-topics.ts';
import { checkAboutPages } from './about-pages.ts';
import { docsFolder, isPageFile, readTopicFolders } from './content-folder.ts';
import { checkPlannedLinks } from './links/check-site-links.ts';
import { checkPublicPages } from './links/planned-site.ts';
import { moduleFinder } from './page/find-module.ts';
import type { Problem } from '../../lib/problems.ts';

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
	const warnings = [...found.warnings, ...findStray(root)];
	return { problems, warnings, findRest: () => checkPlannedLinks(root, folders) };
}

const isFile = (file: URL): boolean => existsSync(file) && statSync(file).isFile();

/** Finds pages beside the folders of topics. */
export function findStray(root: URL): Problem[] {
	const docs = new URL(`${docsFolder}/`, root);
	const names = existsSync(docs) ? readdirSync(docs) : [];
	return names.filter(isPageFile).map((name) => ({
		file: `${docsFolder}/${name}`,
		message: 'is a page of no topic, which does not say whether it was reviewed',
		fix: 'move it into the folder of a topic or, if it is on the site as a whole, into content/about/',
	}));
}
