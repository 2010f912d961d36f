import { existsSync, statSync } from 'node:fs';
import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { readSite } from '../../lib/site/file.ts';
import { checkTopics } from './check-topics.ts';
import { listTopics, readTopicFolders } from './content-folder.ts';
import { checkPublic } from './links/check-public.ts';

/** Finds everything wrong with topics in a project's folder. */
export function checkContent({ root, topics, sealed, components }: ContentToCheck): CheckResult {
	const folders = readTopicFolders(root, topics);
	const hasFile = (path: string) => isFile(new URL(encodeURI(path), root));
	const others = sealed.map(({ topic }) => topic);
	const { problems, warnings } = checkTopics(
		folders,
		others,
		{ components, hasFile },
		readSite(root).settings
	);
	if (problems.length === 0) return { problems, warnings };
	const missing = checkPublic(folders, new Set(listTopics(root)), hasFile);
	return { problems: [...problems, ...missing], warnings };
}

const isFile = (file: URL): boolean => existsSync(file) && statSync(file).isFile();
