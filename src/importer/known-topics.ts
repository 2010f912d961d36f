import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { unknownSet } from '../lib/site/check.ts';
import type { Problem } from '../lib/problems.ts';
import type { KindSettings } from '../topics/pages.ts';

/** Says that a kind which was asked for has no page set. */
export function checkKind(kind: string | undefined, site: KindSettings): Problem[] {
	if (kind === undefined) return [];
	return unknownSet(kind, site).map((flaw) => ({ file: '--kind', ...flaw }));
}

/** The kind of a topic that is there already; nothing if there is none or it does not say. */
export function kindOfTopic(docs: string, slug: string): string | undefined {
	const kind = readTopicFile(docs, slug)['kind'];
	return typeof kind === 'string' ? kind : undefined;
}

/** The names of the folders of topics. */
export const topicFolders = (docs: string): string[] =>
	(existsSync(docs) ? readdirSync(docs, { withFileTypes: true }) : []).flatMap((entry) =>
		entry.isDirectory() && !/^[._]/.test(entry.name) ? entry.name : []
	);

/** The folders of topics by their titles, in lower case: no two topics may share one. */
export function readTitles(docs: string): Map<string, string[]> {
	const titles = new Map<string, string[]>();
	for (const name of topicFolders(docs)) {
		const { title } = readTopicFile(docs, name) as { title?: unknown };
		const key = String(title ?? '')
			.trim()
			.toLowerCase();
		titles.set(key, [...(titles.get(key) ?? []), name]);
	}
	return titles;
}

/** What a topic says of itself; nothing if that cannot be read, of which the build says what is wrong. */
function readTopicFile(docs: string, slug: string): Record<string, unknown> {
	try {
		const text = readFileSync(join(docs, slug, 'topic.yml'), 'utf8');
		const data: unknown = parse(text, { logLevel: 'silent' });
		return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}
