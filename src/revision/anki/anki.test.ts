import { createHash } from 'node:crypto';
import { writeFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readAnkiPackage } from 'anki-reader';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { deckOf } from '../card-data.ts';
import { readCards } from '../topic-cards.ts';
import { writeLockFile } from '../ids/lock-file.ts';
import type { TopicSource } from '../topic-source.ts';
import { makeNotes, type Note } from './make-notes.ts';
import { fieldNames, noteType, noteTypeId } from './note-type.ts';
import { writePackage } from './write-package.ts';
import { writeText } from './write-text.ts';

const page = `## Signs

- **Tophi:** chalk < 2 cm & *white*, 10<sup>9</sup> "crystals".
  <Evidence verdict="partly" cite="a2020">Only "late" ones.</Evidence>
- **Joints:**
  - toe
  - knee
    <Evidence verdict="not-found">None found.</Evidence>
- **Diet:** cherries help.
  <Evidence verdict="differs" cite="a2020">A trial of 50 patients saw no effect of cherries at all.</Evidence>
- **Stones:** in kidneys.

<Question ask="Which crystal?">
- [x] **Urate.** Needles.
- [ ] **Oxalate.** Envelopes.
- [ ] **Apatite.** Too small.
</Question>
`;

const png = (byte: number) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, byte]);

const sourceOf = (text: string, lockText?: string, picture = png(1)): TopicSource => ({
	slug: 'gout',
	folder: 'content/docs/gout',
	topic: { id: 'gout', title: 'Gout', shortTitle: 'Gout', aliases: [], vocabulary: [] },
	pages: [{ name: 'signs', title: 'Signs', file: 'content/docs/gout/signs.mdx', text }],
	lockText,
	readPicture: (_, src) => (src === './a.png' ? picture : undefined),
});

function notesOf(
	text: string,
	today = '2026-11-28',
	lockText?: string,
	picture?: Uint8Array<ArrayBuffer>
) {
	const source = sourceOf(text, lockText, picture);
	const set = readCards(source, today);
	expect(set.problems).toEqual([]);
	const deck = deckOf(
		source,
		set,
		'Not medical advice. No clinician has reviewed this topic.',
		() => '/gout/signs/'
	);
	const notes = makeNotes(
		{ deck, set, reviewedOn: undefined },
		'Vademecum',
		(link) => `https://example.org${link}`
	);
	return { notes, pictures: set.pictures, lock: writeLockFile(set.lock) };
}

const folder = mkdtempSync(join(tmpdir(), 'vademecum-anki-'));
afterAll(() => rmSync(folder, { recursive: true }));

function open(bytes: Uint8Array): DatabaseSync {
	const file = join(folder, 'collection.anki2');
	writeFileSync(file, unzipSync(bytes)['collection.anki2'] ?? '');
	return new DatabaseSync(file, { readOnly: true });
}

const { notes, lock } = notesOf(page);
const bytes = writePackage(notes, '2026-11-28');

test('is a zip with a collection and a list of media, and nothing else', () => {
	const files = unzipSync(bytes);
	expect(Object.keys(files).sort()).toEqual(['collection.anki2', 'media']);
	expect(new TextDecoder().decode(files['media'])).toBe('{}');
});

test('holds what Anki wants of a collection of schema 11', () => {
	const database = open(bytes);
	expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
	const col = database.prepare('SELECT * FROM col').all();
	expect(col).toHaveLength(1);
	expect(col[0]).toMatchObject({ id: 1, ver: 11, tags: '{}' });
	const conf = JSON.parse(String(col[0]?.['conf']));
	expect(conf.curModel).toBe(String(noteTypeId));
	const options = JSON.parse(String(col[0]?.['dconf']));
	for (const one of Object.values(JSON.parse(String(col[0]?.['decks'])))) {
		expect(options).toHaveProperty(String((one as { conf: number }).conf));
	}
	const models = JSON.parse(String(col[0]?.['models']));
	expect(Object.keys(models)).toEqual([String(noteTypeId)]);
	expect(models[noteTypeId].flds.map(({ name }: { name: string }) => name)).toEqual([
		...fieldNames,
	]);
	expect(models[noteTypeId].flds.every(({ id }: { id: number }) => id > 0)).toBe(true);
	expect(models[noteTypeId].tmpls.every(({ id }: { id: number }) => id > 0)).toBe(true);
	const decks = JSON.parse(String(col[0]?.['decks']));
	expect(Object.values(decks).map((deck) => (deck as { name: string }).name)).toEqual([
		'Default',
		'Vademecum',
		'Vademecum::Gout',
		'Vademecum::Gout::Signs',
		'Vademecum::Gout::No source found',
	]);
	const rows = database.prepare('SELECT * FROM notes').all();
	expect(rows).toHaveLength(notes.length);
	expect(new Set(rows.map(({ guid }) => guid)).size).toBe(rows.length);
	for (const { id, guid, flds, csum, sfld, mod, mid, usn, tags, flags, data } of rows) {
		// Anki's ids are milliseconds since 1970, and tags stand between spaces.
		expect(String(id)).toMatch(/^1\d{12}$/);
		expect(tags).toMatch(/^ (?:[^ ]+ )+$/);
		expect({ usn, flags, data }).toEqual({ usn: -1, flags: 0, data: '' });
		const fields = String(flds).split('\u001f');
		expect(fields).toHaveLength(fieldNames.length);
		expect(fields[0]).toBe(guid);
		expect(sfld).toBe(guid);
		expect(csum).toBe(
			parseInt(createHash('sha1').update(String(guid)).digest('hex').slice(0, 8), 16)
		);
		expect(mod).toBe(Date.parse('2026-11-28T12:00:00Z') / 1000);
		expect(mid).toBe(noteTypeId);
	}
	const cards = database.prepare('SELECT * FROM cards ORDER BY due').all();
	expect(cards.map(({ type, queue, ord, due }) => [type, queue, ord, due])).toEqual(
		notes.map((_, index) => [0, 0, 0, index + 1])
	);
	expect(new Set(cards.map(({ nid }) => nid)).size).toBe(rows.length);
	expect(models[noteTypeId].tmpls).toHaveLength(1);
	const lost = 'SELECT count(*) AS n FROM cards WHERE nid NOT IN (SELECT id FROM notes)';
	expect(database.prepare(lost).get()).toEqual({ n: 0 });
	expect(cards.every(({ did }) => String(did) in decks)).toBe(true);
	database.close();
});

test('is read by a program that nobody here has written', async () => {
	const { collection, media } = await readAnkiPackage(new Blob([bytes as Uint8Array<ArrayBuffer>]));
	expect(media).toEqual({});
	const decks = Object.values(collection.getDecks());
	const fronts = decks.flatMap((deck) =>
		Object.values(deck.getCards()).map((card) => card.getFields())
	);
	expect(fronts).toHaveLength(notes.length);
	const tophi = fronts.find((fields) => fields['Ask'] === 'Tophi');
	expect(tophi).toMatchObject({
		Path: 'Signs › Signs',
		Answer: 'chalk &lt;\u00A02\u00A0cm &amp; <em>white</em>, 10<sup>9</sup> &quot;crystals&quot;.',
		Evidence: '<b>Supported in part.</b> Only &quot;late&quot; ones.',
		Caution: 'Not medical advice. No clinician has reviewed this topic.',
	});
});

test('keeps every card when the folder of a topic is renamed, for its id stays', () => {
	const renamed = { ...sourceOf(page, lock), slug: 'urate', folder: 'content/docs/urate' };
	const set = readCards(renamed, '2026-12-05');
	const deck = deckOf(renamed, set, '', () => '/urate/signs/');
	expect(deck.topic).toMatchObject({ id: 'gout', slug: 'urate' });
	const later = makeNotes({ deck, set, reviewedOn: undefined }, 'Vademecum', () => undefined);
	expect(later.map(({ guid, changed }) => [guid, changed])).toEqual(
		notes.map(({ guid, changed }) => [guid, changed])
	);
});

test('updates every card when a clinician has reviewed the topic, for every card says so', () => {
	const source = sourceOf(page, lock);
	const set = readCards(source, '2026-12-05');
	const deck = deckOf(source, set, 'Reviewed by A.', () => '/gout/signs/');
	const on = (reviewedOn: string) =>
		makeNotes({ deck, set, reviewedOn }, 'Vademecum', () => undefined);
	const days = [notes, on('2026-11-27'), on('2026-11-28'), on('2026-12-01')];
	const times = days.map((made) => new Set(made.map(({ changed }) => changed)));
	expect(times.map(({ size }) => size)).toEqual([1, 1, 1, 1]);
	expect(times.flatMap((all) => [...all])).toEqual(times.flatMap((all) => [...all]).sort());
	expect(new Set(times.flatMap((all) => [...all])).size).toBe(4);
	expect(on('2026-12-01')[0]?.fields.Caution).toBe('Reviewed by A.');
});

test('gives the same bytes for the same notes', () => {
	expect(Buffer.compare(writePackage(notes, '2026-11-28'), bytes)).toBe(0);
});

test('takes pictures along, each once, and a note changes when its picture does', async () => {
	const text = page
		.replace('in kidneys.', 'in kidneys. ![Stones & "gravel"](./a.png)')
		.replace('cherries help.', 'cherries help. ![Again](./a.png) ![Lost](lost.png)');
	const made = notesOf(text);
	const [name = ''] = made.pictures.keys();
	expect(by(made.notes, '/stones')?.fields.Picture).toBe(
		`<img src="${name}" alt="Stones &amp; &quot;gravel&quot;">`
	);
	expect(by(made.notes, '/diet')?.fields.Picture).toBe(`<img src="${name}" alt="Again">`);
	const pack = writePackage(made.notes, '2026-11-28', made.pictures);
	const files = unzipSync(pack);
	expect(Object.keys(files).sort()).toEqual(['0', 'collection.anki2', 'media']);
	expect(JSON.parse(new TextDecoder().decode(files['media']))).toEqual({ 0: name });
	expect(files['0']).toEqual(png(1));
	expect(Object.keys((await readAnkiPackage(new Blob([pack]))).media)).toEqual([name]);

	const later = notesOf(text, '2026-12-05', made.lock, png(2));
	expect([...later.pictures.keys()]).not.toEqual([name]);
	const changed = later.notes.filter(({ changed }) => changed > made.notes[0]!.changed);
	expect(changed.map(({ guid }) => guid)).toEqual([
		'gout/signs/signs/diet',
		'gout/signs/signs/stones',
	]);
});

test('gives the same bytes wherever it is built', () => {
	const { TZ } = process.env;
	try {
		const made = ['Pacific/Auckland', 'America/Los_Angeles', 'UTC'].map((zone) => {
			process.env['TZ'] = zone;
			return createHash('sha256').update(writePackage(notes, '2026-11-28')).digest('hex');
		});
		expect(new Set(made).size).toBe(1);
	} finally {
		if (TZ === undefined) delete process.env['TZ'];
		else process.env['TZ'] = TZ;
	}
});

const by = (made: Note[], end: string) => made.find(({ guid }) => guid.endsWith(end));

test('changes the time of a note only when its card changes, so that Anki keeps what readers have edited', () => {
	const later = notesOf(page.replace('chalk', 'lumps of chalk'), '2026-12-05', lock).notes;
	expect(by(later, '/tophi')?.changed).toBe(Date.parse('2026-12-05T12:00:00Z') / 1000);
	expect(by(later, '/stones')?.changed).toBe(Date.parse('2026-11-28T12:00:00Z') / 1000);
	expect(later.map(({ guid }) => guid)).toEqual(notes.map(({ guid }) => guid));
	const again = notesOf(
		page,
		'2026-11-28',
		notesOf(page.replace('chalk', ''), '2026-11-28', lock).lock
	);
	expect(by(again.notes, '/tophi')!.changed).toBeGreaterThan(by(notes, '/tophi')!.changed);
	const noted = notesOf(page.replace('Only "late"', 'Not "late"'), '2026-12-05', lock).notes;
	expect(by(noted, '/tophi')?.changed).toBe(Date.parse('2026-12-05T12:00:00Z') / 1000);
});

test('tells Anki of a card that was withdrawn, under the guid that it had', () => {
	const later = notesOf(page.replace(/- \*\*Stones.*\n/, ''), '2026-12-05', lock).notes;
	expect(by(later, '/stones')).toMatchObject({
		guid: by(notes, '/stones')?.guid,
		deck: 'Vademecum::Gout::Withdrawn',
		tags: ['vademecum::gout', 'vademecum::withdrawn'],
		changed: Date.parse('2026-12-05T12:00:00Z') / 1000,
		fields: { Status: expect.stringContaining('Withdrawn'), Answer: 'in kidneys.' },
	});
	// Who has not learned it is not asked.
	const database = open(writePackage(later, '2026-12-05'));
	const asked = 'SELECT guid, queue FROM cards JOIN notes ON nid = notes.id ORDER BY due';
	const queues = database.prepare(asked).all();
	expect(queues.map(({ queue }) => queue)).toEqual(
		later.map((note) => (note.isWithdrawn ? -1 : 0))
	);
	expect(queues.at(-1)).toMatchObject({ guid: by(notes, '/stones')?.guid, queue: -1 });
	database.close();
});

test('writes both sides where the literature differs, and marks what has no source', () => {
	expect(by(notes, '/diet')?.fields).toMatchObject({
		Answer: 'cherries help.',
		Literature: expect.stringContaining('A trial of 50 patients'),
	});
	expect(by(notes, '/joints')).toMatchObject({
		deck: 'Vademecum::Gout::No source found',
		fields: {
			Answer: expect.stringContaining('<li>knee <i>(No source found. None found.)</i></li>'),
		},
	});
});

test('writes the same notes as a text, with its headers first', () => {
	const lines = writeText(notes).replace(/\n$/, '').split('\n');
	const heads = lines.filter((line) => line.startsWith('#'));
	expect(lines.slice(0, heads.length)).toEqual(heads);
	expect(heads).toEqual([
		'#separator:tab',
		'#html:true',
		'#notetype:Vademecum card',
		'#guid column:1',
		'#deck column:2',
		'#tags column:3',
		`#columns:${['Guid', 'Deck', 'Tags', ...fieldNames].join('\t')}`,
		'#if matches:update current',
		'#match scope:notetype',
	]);
	expect(lines.slice(heads.length).map((line) => line.split('\t')[0])).toEqual(
		notes.map(({ guid }) => guid)
	);
	expect(lines).toHaveLength(heads.length + notes.length);
	const columns = heads.find((line) => line.startsWith('#columns:'))?.split('\t').length;
	for (const line of lines.slice(heads.length)) expect(line.split('\t')).toHaveLength(columns ?? 0);
});

test('has the note type that it has always had', () => {
	expect(
		createHash('sha256')
			.update(JSON.stringify(noteType(1)))
			.digest('hex')
			.slice(0, 16)
	).toMatchInlineSnapshot(`"887ad355fc83bffd"`);
});

test('shows what may limit an answer below it, and a note changes when that does', () => {
	const day = (note: Note | undefined) => note && new Date(note.changed * 1000).getUTCDate();
	const text = '## Doses\n\n- **Zinc:** 5 mg.\n\n';
	const before = notesOf(`${text}Half in men & boys.\n`, '2026-11-01');
	expect(before.notes[0]?.fields.Answer).toBe(
		'5\u00a0mg.<p>Also on the page:</p><ul><li>Half in men &amp; boys.</li></ul>'
	);
	const after = notesOf(`${text}None in men.\n`, '2026-11-28', before.lock);
	expect(day(after.notes[0])).toBe(28);
});
