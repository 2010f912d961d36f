import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';

/** Reads a file of judged queries. */
export async function readJudged(file: string | URL): Promise<JudgedQuery[]> {
	const { queries } = JSON.parse(await readFile(file, 'utf8')) as { queries: JudgedQuery[] };
	return queries;
}

/**
 * Types queries into the search dialog of a site, one after the other, and reads the results.
 *
 * `page` stands on any page of the site. Returns each query with the sections that it found, best
 * first, as `page#section`.
 */
export async function judge(
	page: Page,
	queries: readonly JudgedQuery[],
	seen?: (verdict: Verdict) => void
): Promise<Verdict[]> {
	await page.keyboard.press('Control+k');
	const dialog = page.locator('dialog[open]');
	// In a library of several topics its filters are comboboxes, too.
	const input = dialog.locator('input');
	await input.waitFor();
	const verdicts: Verdict[] = [];
	for (const query of queries) {
		await input.fill(query.q);
		await page
			.locator(`[data-query=${JSON.stringify(query.q.trim())}]`)
			.waitFor({ state: 'attached' });
		const links = await dialog
			.getByRole('option')
			.evaluateAll((options) => options.map((option) => (option as HTMLAnchorElement).href));
		const verdict = { ...query, found: links.map(sectionName) };
		verdicts.push(verdict);
		seen?.(verdict);
	}
	return verdicts;
}

/** Whether one of the best `depth` results answers the query; for an absent one, whether none is shown. */
export const isRight = ({ accept, found }: Verdict, depth: number): boolean =>
	accept.length === 0
		? found.length === 0
		: found.slice(0, depth).some((section) => accept.includes(section));

/** Counts right answers by kind of query, and over all that have an answer. */
export function tally(verdicts: readonly Verdict[]): Rate[] {
	const groups = Map.groupBy(verdicts, ({ kind }) => kind);
	const answered = verdicts.filter(({ accept }) => accept.length > 0);
	return [...groups, ['all but absent', answered] as const].map(([kind, group]) => ({
		kind,
		of: group.length,
		first: group.filter((verdict) => isRight(verdict, 1)).length,
		three: group.filter((verdict) => isRight(verdict, 3)).length,
	}));
}

/** `http://…/calcinosis-jdm/management/?found=x#diet` → `management#diet`. */
function sectionName(href: string): string {
	const { pathname, hash } = new URL(href);
	const parts = pathname.split('/').filter(Boolean);
	return `${parts.at(-1) === topic ? 'index' : parts.at(-1)}${hash}`;
}

/** The topic that the queries were judged on. */
const topic = 'calcinosis-jdm';

/** A query with the sections that answer it, best first; none if nothing on the site does. */
export interface JudgedQuery {
	q: string;
	kind: string;
	accept: string[];
}

/** A query with what the search found. */
export interface Verdict extends JudgedQuery {
	found: string[];
}

/** How many queries of a kind were answered by the first result, and by one of the first three. */
export interface Rate {
	kind: string;
	of: number;
	first: number;
	three: number;
}
