import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';

/** What each section must show of the verdicts on its statements. */
export async function readVerdicts(): Promise<ExpectedVerdict[]> {
	const file = join(import.meta.dirname, '..', 'fixtures', 'verdicts.json');
	return (JSON.parse(await readFile(file, 'utf8')) as { verdicts: ExpectedVerdict[] }).verdicts;
}

/** The notes of a page, each with the section in which it stands and the keys that it cites. */
export function readNotes(page: Page): Promise<ShownNote[]> {
	return page.evaluate(() => {
		let section = '';
		const all = document.querySelectorAll<HTMLElement>('main h2[id], main [data-evidence-note]');
		return [...all].flatMap((element) => {
			if (element.matches('h2')) {
				section = element.id;
				return [];
			}
			const cited = [...element.querySelectorAll<HTMLElement>('[data-cite]')];
			const keys = cited.map(({ dataset }) => dataset['cite'] ?? '');
			return [{ section, verdict: element.dataset['verdict'] ?? '', keys }];
		});
	});
}

interface ExpectedVerdict extends ShownNote {
	/** Number of the statement in the check of the notes. */
	row: number;
	/** Name of the page: `management`, or `index`. */
	page: string;
}

interface ShownNote {
	/** Id of the section. */
	section: string;
	verdict: string;
	keys: string[];
}
