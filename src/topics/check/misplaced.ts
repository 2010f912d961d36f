import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';
import type { Problem } from '../../lib/problems.ts';
import { docsFolder, listTopics } from './content-folder.ts';

/** Finds topics that stand in another folder than that of topics, and a site that has none. */
export function findMisplaced(root: URL): Problem[] {
	const content = fileURLToPath(new URL('content/', root));
	const misplaced = listFiles(content, (name) => name !== 'docs' && !/^[_.]/.test(name))
		.filter((path) => path.endsWith('/topic.yml'))
		.map((path) => `content/${dirname(path)}`);
	if (misplaced.length > 0) {
		return misplaced.map((file) => ({
			file,
			message: `has a topic.yml, but topics stand in ${docsFolder}, so it is no topic of the site`,
			fix: `move it to ${docsFolder}/${file.slice(file.lastIndexOf('/') + 1)}`,
		}));
	}
	if (listTopics(root).length > 0) return [];
	const fix = `give each topic a folder there, with topic.yml and index.mdx: ${docsFolder}/gout`;
	return [{ file: docsFolder, message: 'has no topic, so the library is empty', fix }];
}
