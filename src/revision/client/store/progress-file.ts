import { readEntry, type LogEntry } from '../../schedule/log.ts';
import { readSettings, type Settings } from './settings.ts';

/** What a file of progress says: format and version first, so that later programs know what they have. */
const format = 'vademecum-revision';

/** Writes all progress as a file's text. */
export const writeProgress = (entries: readonly LogEntry[], settings: Settings): string =>
	JSON.stringify({ format, version: 1, saved: new Date().toISOString(), settings, entries });

/**
 * Reads the text of such a file. Returns its entries and how many of them are none; nothing if it is no
 * file of progress.
 */
export function readProgress(text: string) {
	let data: Record<string, unknown>;
	try {
		data = Object(JSON.parse(text));
	} catch {
		return undefined;
	}
	if (data['format'] !== format || !Array.isArray(data['entries'])) return undefined;
	const found = data['entries'].map(readEntry);
	const entries = found.filter((entry) => entry !== undefined);
	return {
		entries,
		settings: data['settings'] === undefined ? undefined : readSettings(data['settings']),
		unreadable: found.length - entries.length,
	};
}
