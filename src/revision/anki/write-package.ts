import { hash } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { strToU8, zipSync } from 'fflate';
import type { Note } from './make-notes.ts';
import { fieldNames, noteType, noteTypeId, noteTypeMade } from './note-type.ts';
import { schema } from './schema.ts';

/**
 * Writes notes as a deck for Anki (`.apkg`), in the oldest form, which all its versions read: a zip with a
 * SQLite collection of schema 11. The same notes give the same bytes. `pictures` are the files that notes show, by
 * name.
 *
 * Source of the form: Anki's `rslib/src/storage/schema11.sql` and the importer of `.apkg` in
 * `rslib/src/import_export/package`.
 */
export function writePackage(
	notes: readonly Note[],
	day: string,
	pictures: ReadonlyMap<string, Uint8Array> = new Map()
): Uint8Array<ArrayBuffer> {
	const database = new DatabaseSync(':memory:');
	try {
		database.exec(schema);
		const decks = new Map(
			[...new Set(notes.flatMap(withParents))].map((name) => [name, idOf(name, 1)])
		);
		insertCollection(database, decks);
		insertNotes(database, notes, decks);
		const media = [...pictures].sort(([one], [other]) => (one < other ? -1 : 1));
		const names = Object.fromEntries(media.map(([name], index) => [index, name]));
		return zipSync(
			{
				'collection.anki2': new Uint8Array(database.serialize()),
				media: strToU8(JSON.stringify(names)),
				// What is packed already gets no smaller.
				...Object.fromEntries(media.map(([, file], index) => [index, [file, { level: 0 }]])),
			},
			// A zip has the time of wherever it was made: noon is written as noon everywhere.
			{ mtime: new Date(`${day}T12:00:00`), level: 6 }
		);
	} finally {
		database.close();
	}
}

/** A deck and those that it stands in. */
function withParents({ deck }: Note): string[] {
	const parts = deck.split('::');
	return parts.map((_, index) => parts.slice(0, index + 1).join('::'));
}

function insertCollection(database: DatabaseSync, decks: ReadonlyMap<string, number>): void {
	const first = [...decks.values()][0] ?? 1;
	const all = [['Default', 1] as const, ...decks];
	database
		.prepare('INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,?)')
		.run(
			noteTypeMade,
			noteTypeMade * 1000,
			noteTypeMade * 1000,
			JSON.stringify(conf),
			JSON.stringify({ [noteTypeId]: noteType(first) }),
			JSON.stringify(Object.fromEntries(all.map(([name, id]) => [id, deckOf(name, id)]))),
			JSON.stringify({ 1: deckOptions }),
			'{}'
		);
}

function insertNotes(
	database: DatabaseSync,
	notes: readonly Note[],
	decks: ReadonlyMap<string, number>
): void {
	const note = database.prepare('INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,?,0,?)');
	const card = database.prepare('INSERT INTO cards VALUES (?,?,?,0,?,-1,0,?,?,0,0,0,0,0,0,0,0,?)');
	const taken = new Set<number>();
	database.exec('BEGIN');
	for (const [index, { guid, deck, tags, fields, changed, isWithdrawn }] of notes.entries()) {
		let id = idOf(guid, 2);
		while (taken.has(id)) id += 1;
		taken.add(id);
		const values = fieldNames.map((name) => (fields[name] ?? '').replaceAll('\u001f', ' '));
		const first = values[0] ?? '';
		const tagText = tags.length > 0 ? ` ${tags.join(' ')} ` : '';
		const joined = values.join('\u001f');
		note.run(id, guid, noteTypeId, changed, tagText, joined, first, checksum(first), '');
		card.run(id, id, decks.get(deck) ?? 1, changed, isWithdrawn ? suspended : 0, index + 1, '');
	}
	database.exec('COMMIT');
}

/** The queue of cards that Anki does not ask. Those that a reader has already stay as they are. */
const suspended = -1;

/** The first eight hexadecimal digits of the SHA-1 of a field without its markup, as a number. */
const checksum = (field: string): number => numberOf(field.replace(/<[^>]*>/g, ''), 8);

/** A number that is the same for a name in every build, as large as the milliseconds that Anki takes. */
const idOf = (name: string, kind: number): number =>
	1_000_000_000_000 + (numberOf(`${kind} ${name}`, 10) % 600_000_000_000);

const numberOf = (text: string, digits: number): number =>
	Number.parseInt(hash('sha1', text).slice(0, digits), 16);

const deckOf = (name: string, id: number) => ({
	id,
	name,
	mod: noteTypeMade,
	usn: id === 1 ? 0 : -1,
	lrnToday: [0, 0],
	revToday: [0, 0],
	newToday: [0, 0],
	timeToday: [0, 0],
	collapsed: false,
	browserCollapsed: false,
	desc: '',
	dyn: 0,
	conf: 1,
	extendNew: 0,
	extendRev: 0,
});

const conf = {
	activeDecks: [1],
	addToCur: true,
	collapseTime: 1200,
	curDeck: 1,
	curModel: String(noteTypeId),
	dueCounts: true,
	estTimes: true,
	newBury: true,
	newSpread: 0,
	nextPos: 1,
	sortBackwards: false,
	sortType: 'noteFld',
	timeLim: 0,
};

const deckOptions = {
	id: 1,
	name: 'Default',
	mod: 0,
	usn: 0,
	maxTaken: 60,
	autoplay: true,
	timer: 0,
	replayq: true,
	new: {
		bury: true,
		delays: [1, 10],
		initialFactor: 2500,
		ints: [1, 4, 7],
		order: 1,
		perDay: 20,
		separate: true,
	},
	rev: { bury: true, ease4: 1.3, fuzz: 0.05, ivlFct: 1, maxIvl: 36500, minSpace: 1, perDay: 200 },
	lapse: { delays: [10], leechAction: 0, leechFails: 8, minInt: 1, mult: 0 },
	dyn: false,
};
