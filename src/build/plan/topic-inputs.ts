import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lastChangeOf } from '../../topics/last-change.ts';
import { docsFolder } from '../../topics/check/content-folder.ts';
import { readHistory } from '../../lib/git-history.ts';
import { listFiles } from '../../lib/list-files.ts';

/**
 * Hashes what a topic alone is rendered from: the files of its folder, and the days of their last changes,
 * which its pages name; and the files of `public/` that stand among them on the site.
 */
export function hashTopic(root: URL, slug: string): string {
	const folder = join(fileURLToPath(root), docsFolder, slug);
	const history = readHistory(root);
	const hash = createHash('sha256').update(lastChangeOf(slug, root) ?? '');
	for (const path of listFiles(folder)) {
		const changed = history.get(`${slug}/${path}`) ?? '';
		hash.update(`\0${path}\0${changed}\0`).update(readFileSync(join(folder, path)));
	}
	const copied = join(fileURLToPath(root), 'public', slug);
	for (const path of listFiles(copied)) hash.update(path).update(readFileSync(join(copied, path)));
	return hash.digest('hex');
}
