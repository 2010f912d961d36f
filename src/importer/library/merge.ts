import { diff3Merge } from 'node-diff3';
import type { Problem } from '../../lib/problems.ts';
import { hashOf, memoryFile, type Memory } from './memory.ts';
import { findRenamed } from './renamed.ts';

/** What a topic's folder holds after an import, and where both sides changed the same. */
export interface Merged {
	files: Map<string, string | Uint8Array>;
	conflicts: Problem[];
}

/**
 * Merges what the notes say now into a topic that may have been edited since it was imported: edits,
 * added pages and `topic.yml` stay. Where both sides changed one place the edit stays, and both texts
 * are told.
 */
export function mergeTopic(
	current: ReadonlyMap<string, Uint8Array>,
	last: Memory,
	made: ReadonlyMap<string, string | Uint8Array>
): Merged {
	const files = new Map<string, string | Uint8Array>(current);
	files.delete(memoryFile);
	const conflicts: Problem[] = [];
	for (const [name, content] of made) {
		const before = last.files[name];
		// A page that was renamed by hand is still the page that the notes make.
		const place =
			before === undefined || current.has(name) ? name : findRenamed(before, current, last);
		const merged = mergeFile(place ?? name, current.get(place ?? name), before, content, conflicts);
		if (merged === undefined) files.delete(name);
		else files.set(place ?? name, merged);
	}
	for (const [name, before] of Object.entries(last.files)) {
		const now = current.get(name);
		if (made.has(name) || now === undefined) continue;
		if (same(now, before)) files.delete(name);
		else
			conflicts.push({
				file: name,
				message: 'is no longer in the notes, but was edited by hand: it stays',
				fix: 'remove it if it should go, too',
			});
	}
	return { files, conflicts };
}

function mergeFile(
	name: string,
	now: Uint8Array | undefined,
	before: string | undefined,
	content: string | Uint8Array,
	conflicts: Problem[]
): string | Uint8Array | undefined {
	const unchanged =
		before !== undefined &&
		(typeof content === 'string' ? content === before : hashOf(content) === before);
	if (now === undefined) {
		if (before === undefined) return content;
		// The page was removed by hand. What is new in the notes is told, and stays out.
		if (!unchanged)
			conflicts.push({
				file: name,
				message: 'was removed by hand, but has changed in the notes: it stays away',
				fix: 'write into your pages what is new, or bring the page back with --force, which replaces the topic',
			});
		return undefined;
	}
	if (unchanged) return now;
	if (before !== undefined && same(now, before)) return content;
	if (typeof content !== 'string') {
		if (hashOf(now) === hashOf(content)) return now;
		conflicts.push({
			file: name,
			message: 'is another picture now in the notes and was changed by hand, too: yours stays',
			fix: 'replace it if the one of the notes is right',
		});
		return now;
	}
	return mergeTexts(name, new TextDecoder().decode(now), before ?? '', content, conflicts);
}

function mergeTexts(
	file: string,
	now: string,
	before: string,
	content: string,
	conflicts: Problem[]
): string {
	if (now === content) return now;
	const regions = diff3Merge(now.split('\n'), before.split('\n'), content.split('\n'), {
		excludeFalseConflicts: true,
	});
	const lines: string[] = [];
	for (const region of regions) {
		if (region.ok) lines.push(...region.ok);
		if (!region.conflict) continue;
		const { a: own, b: theirs } = region.conflict;
		conflicts.push({
			file,
			line: lines.length + 1,
			message: `was changed by hand and in the notes: here “${quote(own)}”, in the notes “${quote(theirs)}”: the first stays`,
			fix: 'write what is right',
		});
		lines.push(...own);
	}
	return lines.join('\n');
}

const same = (now: Uint8Array, before: string): boolean =>
	before.startsWith('sha256:') ? hashOf(now) === before : new TextDecoder().decode(now) === before;

/** Some lines of a page, on the one line that a message is. */
const quote = (lines: readonly string[]): string =>
	lines
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join(' / ') || '(nothing)';
