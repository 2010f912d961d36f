import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { unknownSet } from '../lib/site/check.ts';
import type { Problem } from '../lib/problems.ts';
import { kindsOf, type KindSettings } from '../topics/pages.ts';

/** Says that a kind which was asked for has no page set. */
export function checkKind(kind: string | undefined, site: KindSettings): Problem[] {
	const known = kindsOf(site);
	if (kind === undefined || known.includes(kind)) return [];
	return [{ file: '--kind', ...unknownSet(kind, known) }];
}

/** The kind of a topic that is there already; nothing if there is none or it does not say. */
export function kindOfTopic(docs: string, slug: string): string | undefined {
	const file = join(docs, slug, 'topic.yml');
	if (!existsSync(file)) return undefined;
	try {
		const data: unknown = parse(readFileSync(file, 'utf8'));
		const kind = data && typeof data === 'object' && 'kind' in data ? data.kind : undefined;
		return typeof kind === 'string' ? kind : undefined;
	} catch {
		// The build says what is wrong with it.
		return undefined;
	}
}
