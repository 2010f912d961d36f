import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { readSite } from '../../lib/site/file.ts';
import { checkTopics } from './check-topics.ts';
import { readTopicFolders } from './content-folder.ts';

/** Finds everything wrong with topics in a project's folder. */
export const checkContent = ({ root, topics, sealed }: ContentToCheck): CheckResult =>
	checkTopics(
		readTopicFolders(root, topics),
		sealed.map(({ topic }) => topic),
		readSite(root).settings
	);
