import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../lib/run.ts';
import { docsFolder, listTopics } from '../topics/check/content-folder.ts';

/** The topics that a command is about: those that it was called with, or all. Throws if one of them is none. */
export function chosenTopics(named: string[]): string[] {
	const all = listTopics(pathToFileURL(`${projectRoot}/`));
	const unknown = named.filter(
		(slug) => !existsSync(join(projectRoot, docsFolder, slug, 'topic.yml'))
	);
	if (unknown.length === 0) return named.length > 0 ? named : all;
	throw new Error(
		`There is no topic ${unknown.join(', ')} in content/docs. There are: ${all.join(', ')}`
	);
}
