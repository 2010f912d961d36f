import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { sha256 } from '../../lib/hash.ts';
import { listFiles } from '../../lib/list-files.ts';
import { topicFolders } from '../known-topics.ts';

/** The file in a topic's folder that remembers what was imported last. It is no page. */
export const memoryFile = '.import.json';

const MemorySchema = z.object({
	/** The notes that it was made of, as they were named. */
	source: z.string(),
	/** The folder that they stood in, if a whole one was imported. */
	from: z.string().optional(),
	/** Texts of pages and of `topic.yml`; of pictures a hash. */
	files: z.record(z.string(), z.string()),
});

/** What was imported last. */
export type Memory = z.infer<typeof MemorySchema>;

/** Reads what was imported last into a topic; nothing if the topic was written by hand, or the file is broken. */
export function readMemory(folder: string): Memory | undefined {
	try {
		return MemorySchema.parse(JSON.parse(readFileSync(join(folder, memoryFile), 'utf8')));
	} catch {
		return undefined;
	}
}

/** Writes what is imported now. */
export function writeMemory(
	{ source, from }: Pick<Memory, 'source' | 'from'>,
	files: ReadonlyMap<string, string | Uint8Array>
): string {
	const kept = [...files].map(([name, content]) => [
		name,
		typeof content === 'string' ? content : hashOf(content),
	]);
	return `${JSON.stringify({ source, from, files: Object.fromEntries(kept) }, undefined, '\t')}\n`;
}

/** What was imported last into each topic of a folder, by the address of the topic. */
export function readMemories(docs: string): Map<string, Memory> {
	const memories = topicFolders(docs).map((name) => [name, readMemory(join(docs, name))] as const);
	return new Map(memories.flatMap(([name, memory]) => (memory ? [[name, memory]] : [])));
}

/** Tells files of one content from others. */
export const hashOf = (bytes: Uint8Array): string => `sha256:${sha256(bytes)}`;

/** The files of a topic's folder as they stand on the disk, by path below it. */
export function readFolder(folder: string): Map<string, Uint8Array> {
	return new Map(listFiles(folder).map((name) => [name, readFileSync(join(folder, name))]));
}
