import { join } from 'node:path';
import type { Problem } from '../../lib/problems.ts';
import { saveTopic } from '../write/save-topic.ts';
import { memoryFile, readFolder, readMemory, writeMemory, type Memory } from './memory.ts';
import { mergeTopic } from './merge.ts';
import { shownPath } from './shown-path.ts';

/** The files of a topic, and what they were made of. */
interface MadeFiles extends Pick<Memory, 'source' | 'from'> {
	slug: string;
	files: ReadonlyMap<string, string | Uint8Array>;
}

/** What becomes of a topic's folder. */
export interface Settled {
	/** All that the folder is to hold. */
	saved: Map<string, string | Uint8Array>;
	outcome: 'new' | 'merged' | 'replaced' | 'unchanged';
	/** Places that were changed by hand and in the notes. */
	conflicts: Problem[];
	/** What `--force` takes away. */
	destroyed: string[];
}

/** Finds out what a topic's folder holds after an import: merged with what is there, or in its place. */
export function settle(
	{ slug, source, from, files }: MadeFiles,
	docs: string,
	force: boolean
): Settled {
	const folder = join(docs, slug);
	const current = readFolder(folder);
	const last = readMemory(folder);
	const isNew = current.size === 0;
	const merges = !isNew && !force && last !== undefined;
	const merged = merges ? mergeTopic(current, last, files) : { files, conflicts: [] };
	const saved = new Map(merged.files);
	saved.set(memoryFile, writeMemory({ source, from }, files));
	const inFolder = (file: string) => shownPath(join(folder, file));
	return {
		conflicts: merged.conflicts.map((conflict) => ({ ...conflict, file: inFolder(conflict.file) })),
		outcome: isNew ? 'new' : !merges ? 'replaced' : isSame(saved, current) ? 'unchanged' : 'merged',
		destroyed: isNew || merges ? [] : destroyedBy(files, current, last?.files).map(inFolder),
		saved,
	};
}

function isSame(
	saved: ReadonlyMap<string, string | Uint8Array>,
	current: ReadonlyMap<string, Uint8Array>
): boolean {
	return (
		saved.size === current.size &&
		[...saved].every(([name, content]) => {
			const now = current.get(name);
			return now !== undefined && Buffer.compare(Buffer.from(content), now) === 0;
		})
	);
}

/** Files whose content is lost when a topic is replaced: edited ones, and those that are no longer made. */
function destroyedBy(
	made: ReadonlyMap<string, string | Uint8Array>,
	current: ReadonlyMap<string, Uint8Array>,
	last: Record<string, string> | undefined
): string[] {
	return [...current].flatMap(([name, now]) => {
		if (name === memoryFile) return [];
		const next = made.get(name);
		if (next !== undefined && Buffer.compare(Buffer.from(next), now) === 0) return [];
		return last?.[name] === new TextDecoder().decode(now) ? [] : [name];
	});
}

/** Writes a topic's folder; returns why it cannot be written. */
export async function save(
	docs: string,
	slug: string,
	files: ReadonlyMap<string, string | Uint8Array>
): Promise<Problem[]> {
	try {
		await saveTopic(docs, slug, files);
		return [];
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		const message = `cannot be written (${code})`;
		const fix =
			code === 'ENOENT'
				? `make the folder ${shownPath(docs)} first`
				: 'see that the disk is not full and that you may write there';
		return [{ file: shownPath(join(docs, slug)), message, fix }];
	}
}
