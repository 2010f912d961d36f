import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastChangeOf } from '../../topics/last-change.ts';
import { docsFolder } from '../../topics/check/content-folder.ts';
import { readHistory } from '../../lib/git-history.ts';
import { listFiles } from '../../lib/list-files.ts';
import type { citedEntries } from './cited-entries.ts';

/**
 * Hashes the inputs of one topic: the files in its folder and the dates of their last changes, which its pages show; the files of
 * `public/` with addresses below the topic; and the sources that it may cite, as determined by `cited` (`citedEntries`).
 */
export function hashTopic(root: URL, slug: string, cited: ReturnType<typeof citedEntries>): string {
	const folder = join(fileURLToPath(root), docsFolder, slug);
	const history = readHistory(root);
	const hash = createHash('sha256').update(lastChangeOf(slug, root) ?? '');
	const texts: string[] = [];
	for (const path of listFiles(folder)) {
		const changed = history.get(`${slug}/${path}`) ?? '';
		const content = readFileSync(join(folder, path));
		hash.update(`\0${path}\0${changed}\0`).update(content);
		if (isText.test(path)) texts.push(content.toString());
	}
	hash.update(`\0${cited(texts)}\0`);
	const copied = join(fileURLToPath(root), 'public', slug);
	for (const path of listFiles(copied))
		hash.update(`\0${path}\0`).update(readFileSync(join(copied, path)));
	return hash.digest('hex');
}

/** Pages with any extension, and YAML files. */
const isText = /\.(?:mk?d[a-z]*|markdown|ya?ml)$/i;
