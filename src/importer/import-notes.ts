import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Problem } from '../lib/problems.ts';
import { readWords } from '../lib/language/site-words.ts';
import { setLanguage } from '../lib/language/t.ts';
import { readSite } from '../lib/site/file.ts';
import type { Call } from './arguments.ts';
import { writeTopic } from './convert.ts';
import type { ConvertedTopic } from './converted.ts';
import type { Imported } from './imported.ts';
import { checkKind } from './known-topics.ts';
import { collect, type Collected, type FoundFile } from './library/collect.ts';
import { NoteIndex, type PlacedNote } from './library/links.ts';
import { whileAlone } from './library/lock.ts';
import { readMemories } from './library/memory.ts';
import { bringPictures, PictureIndex } from './library/pictures.ts';
import { planAll, sourceOf, type Placed } from './library/plan.ts';
import { findStaleLinks, renamedPages } from './library/renamed.ts';
import { isOfRepository } from './library/repository.ts';
import { refuse } from './library/refuse.ts';
import { save, settle } from './library/settle.ts';
import { shownPath } from './library/shown-path.ts';
import { splitNotes, type ReadFile } from './library/split.ts';
import { keepAside } from './library/undo.ts';
import type { Notice } from './read/parts.ts';
import { readNotes } from './read/read-notes.ts';

/**
 * Reads notes, makes topics of them and saves those.
 *
 * `cwd` is the folder that relative paths start from, `docs` the folder of topics. Returns what became of
 * every file. A file that cannot be imported stops no other; a single file that cannot leaves nothing
 * written. `wrongCall` tells that the call is at fault and not the notes.
 */
export async function importNotes(call: Call, folders: Folders): Promise<Imported> {
	const folder = call.into === undefined ? folders.docs : resolve(folders.cwd, call.into);
	const collected = await collect(call.notes, folders.cwd);
	const imported: Imported = {
		isLibrary: collected.isLibrary,
		folder: shownPath(folder),
		elsewhere: resolve(folder) !== resolve(folders.docs),
		topics: [],
		failed: collected.problems.map((problem) => ({ file: problem.file, problems: [problem] })),
		left: [],
		others: collected.others,
		gone: [],
		wrongCall: [],
	};
	const run = () => importInto(folder, collected, imported, call, folders);
	if (call.dryRun) return run();
	return (await whileAlone(folder, run)) ?? { ...imported, wrongCall: [busy(folder)] };
}

/** Says that another import has not ended. */
export const busy = (folder: string): Problem => ({
	file: shownPath(folder),
	message: 'is being changed by another import',
	fix: 'wait until that has ended, and call this again',
});

async function importInto(
	folder: string,
	collected: Collected,
	imported: Imported,
	call: Call,
	{ docs, step }: Folders
): Promise<Imported> {
	const root = pathToFileURL(join(docs, '../../'));
	const { settings: site, problems } = readSite(root);
	imported.wrongCall.push(...problems, ...checkKind(call.kind, site));
	if (imported.wrongCall.length > 0) return imported;
	setLanguage(readWords(root));
	const read = await readAll(collected.notes, imported, step);
	const sources = splitNotes(read, call.split ?? 'file');
	const memories = readMemories(folder);
	const { from } = collected;
	const planned = planAll(sources, { call, site, folder, from, memories }, imported.isLibrary);
	const refused = refuse(planned, { docs: folder, call, memories }, imported.isLibrary);
	imported.wrongCall.push(...refused.problems);
	if (!imported.isLibrary && refused.problems.length > 0) return imported;
	const placed = planned.filter(({ slug }) => !refused.slugs.has(slug));
	const renamed = new Map(
		placed.flatMap(({ slug }) => {
			const last = call.force ? undefined : memories.get(slug);
			const names = last && renamedPages(join(folder, slug), last);
			return names && names.size > 0 ? [[slug, names]] : [];
		})
	);
	const made = await writeAll(placed, new PictureIndex(collected.pictures), renamed, imported);
	const stale = findStaleLinks(folder, renamed, new Set(placed.map(({ slug }) => slug)));
	for (const { slug, notices } of made) notices.push(...(stale.get(slug) ?? []));
	await saveAll(made, { docs: folder, call, from }, imported);
	const slugs = new Set(planned.map(({ slug }) => slug));
	imported.gone = [...memories].flatMap(([slug, memory]) =>
		from !== undefined && memory.from === from && !slugs.has(slug)
			? [{ slug, source: memory.source }]
			: []
	);
	return imported;
}

/** Where things stand, and who is told of each file that was read. */
export interface Folders {
	cwd: string;
	docs: string;
	step?: (file: string, total: number) => void;
}

async function readAll(
	files: readonly FoundFile[],
	imported: Imported,
	step: Folders['step']
): Promise<ReadFile[]> {
	const read: ReadFile[] = [];
	for (const file of files) {
		const found = await file.read();
		const notes = 'bytes' in found ? await readNotes(found.bytes, file.path) : undefined;
		step?.(file.shown, files.length);
		if ('problem' in found) imported.failed.push({ file: file.shown, problems: [found.problem] });
		else if (notes && 'flaw' in notes) {
			imported.failed.push({ file: file.shown, problems: [{ file: file.shown, ...notes.flaw }] });
		} else if (notes?.notes.unpublished)
			imported.left.push({ file: file.shown, reason: notes.notes.unpublished });
		else if (notes && imported.isLibrary && isOfRepository(file.path, notes.notes))
			imported.others.push(file.shown);
		else if (notes) read.push({ file, notes: notes.notes });
	}
	return read;
}

/** The files of a topic, by name, and what was said of it. */
interface Made extends Placed {
	converted: ConvertedTopic;
	files: Map<string, string | Uint8Array>;
	notices: (Notice & Problem)[];
}

async function writeAll(
	placed: readonly Placed[],
	pictures: PictureIndex,
	renamed: ReadonlyMap<string, ReadonlyMap<string, string>>,
	imported: Imported
): Promise<Made[]> {
	const notes = placed.flatMap((one) => placeNotes(one, renamed.get(one.slug)));
	const index = new NoteIndex(notes);
	const blocks = new Map(
		placed.flatMap(({ slug, source }) =>
			[...(source.notes.blocks ?? [])].map(([id, content]) => [id, { content, url: `/${slug}/` }])
		)
	);
	const made: Made[] = [];
	for (const one of placed) {
		const own = notes.filter(({ topic }) => topic === one.topic);
		const [first] = own;
		const [source] = one.source.files;
		if (!first || !source) continue;
		const noteOf = ({ name }: { name: string }) => own.find(({ page }) => page === name) ?? first;
		const file = source.file.shown;
		const brought = await bringPictures(one.topic, source.file, pictures);
		const converted = writeTopic(one.topic, {
			link: (name, page) => index.find(name, noteOf(page)),
			hasHeading: (name, page) => index.hasHeading(name, noteOf(page)),
			isPath: (name, page) => index.isPath(name, noteOf(page)),
			block: (id) => blocks.get(id),
			picture: (url) => brought.names.get(url),
		});
		if ('flaws' in converted) {
			imported.failed.push({ file, problems: converted.flaws.map((flaw) => ({ file, ...flaw })) });
			continue;
		}
		const { topic } = converted;
		const files = new Map<string, string | Uint8Array>([
			['topic.yml', topic.topicFile],
			...brought.files,
		]);
		for (const { name, text } of topic.pages) files.set(`${name}.mdx`, text);
		const notices = [...one.source.notes.notices, ...brought.notices, ...topic.notices];
		made.push({
			...one,
			converted: topic,
			files,
			notices: notices.map((notice) => ({ ...notice, file: notice.file ?? file })),
		});
	}
	return made;
}

/** The notes that a topic is made of: one a page where a folder is the topic. */
function placeNotes({ slug, source, topic }: Placed, renamed: PlacedNote['renamed']): PlacedNote[] {
	return source.files.map(({ file, page }) => {
		const found =
			page === undefined
				? undefined
				: topic.pages.find(({ raw, title }) => raw === page || title === page);
		return { path: file.path, slug, topic, page: found?.name, renamed };
	});
}

async function saveAll(
	made: readonly Made[],
	{ docs, call, from }: { docs: string; call: Call; from: string | undefined },
	imported: Imported
): Promise<void> {
	const results = made.map((one) => {
		const source = sourceOf(one.source);
		const settled = settle({ slug: one.slug, source, from, files: one.files }, docs, call.force);
		const files = one.source.files.map(({ file }) => file.shown);
		return { ...settled, slug: one.slug, topic: one.converted, files, notices: one.notices };
	});
	const changed = results.flatMap(({ outcome, slug }) => (outcome === 'unchanged' ? [] : [slug]));
	// An import that changes nothing leaves the one before it to be undone.
	if (!call.dryRun && changed.length > 0 && existsSync(join(docs, '..')))
		await keepAside(docs, changed);
	for (const result of results) {
		const problems =
			call.dryRun || result.outcome === 'unchanged'
				? []
				: await save(docs, result.slug, result.saved);
		const { saved, ...topic } = result;
		if (problems.length > 0) imported.failed.push({ file: topic.files[0] ?? '', problems });
		else imported.topics.push(topic);
	}
}
