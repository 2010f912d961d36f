import fc from 'fast-check';
import { expect, test } from 'vitest';
import { updateLock, type FoundCard, type Lock } from './lock.ts';
import { readLockFile, writeLockFile } from './lock-file.ts';
import { matchCards } from './match-cards.ts';

const card = (
	place: string,
	back: string,
	front = `Signs › ${place.split('/').at(-1)}`
): FoundCard => ({
	place,
	front,
	back,
	rest: '',
});

const lockOf = (cards: FoundCard[]): Lock =>
	updateLock(new Map(), cards, matchCards(cards, new Map()), '2026-11-01');

const bands = card('presentation/signs/bands', 'calcified, along muscles or fascial planes');
const feel = card('presentation/signs/feel', 'firm and fixed beneath');

test('gives a new card the place where it stands as its id', () => {
	expect([...matchCards([bands], new Map()).ids]).toEqual([[bands.place, bands.place]]);
});

test('keeps the id of a card whose answer is reworded', () => {
	const reworded = card(bands.place, 'lie in sheets');
	expect(matchCards([reworded], lockOf([bands])).ids.get(bands.place)).toBe(bands.place);
});

test('keeps the id of a card that is moved to another page', () => {
	const moved = { ...bands, place: 'diagnosis/imaging/bands' };
	expect(matchCards([moved, feel], lockOf([bands, feel])).ids.get(moved.place)).toBe(bands.place);
});

test('keeps the id of a card whose term is reworded', () => {
	const renamed = card('presentation/signs/calcified-bands', bands.back);
	expect(matchCards([renamed, feel], lockOf([bands, feel])).ids.get(renamed.place)).toBe(
		bands.place
	);
});

test('does not give a former id to another card at its place', () => {
	const gone = updateLock(lockOf([bands]), [], matchCards([], lockOf([bands])), '2026-11-02');
	expect(gone.get(bands.place)).toMatchObject({ withdrawn: '2026-11-02', back: bands.back });
	const back = matchCards([bands], gone);
	expect(back.ids.get(bands.place)).toBe(bands.place);
	const other = card('presentation/signs/sheets', 'of calcium');
	const moved = { ...bands, place: 'presentation/symptoms/bands' };
	const now = updateLock(
		lockOf([bands]),
		[moved],
		matchCards([moved], lockOf([bands])),
		'2026-11-02'
	);
	const taken = card(bands.place, 'something else altogether', 'Signs › Others');
	const ids = matchCards([moved, taken, other], now).ids;
	expect(ids.get(moved.place)).toBe(bands.place);
	expect(ids.get(taken.place)).toBe(`${bands.place}.2`);
});

test('asks its author whether a card is a known one where it cannot tell', () => {
	const changed = card(
		'presentation/findings/sheets',
		'calcified along muscles',
		'Findings › Sheets'
	);
	const { unclear } = matchCards([changed, feel], lockOf([bands, feel]));
	expect(unclear).toEqual([{ card: changed, candidates: [bands.place] }]);
	const told = matchCards(
		[changed, feel],
		lockOf([bands, feel]),
		new Map([[changed.place, bands.place]])
	);
	expect(told.unclear).toEqual([]);
	expect(told.ids.get(changed.place)).toBe(bands.place);
	const isNew = matchCards(
		[changed, feel],
		lockOf([bands, feel]),
		new Map([[changed.place, 'new']])
	);
	expect(isNew.unclear).toEqual([]);
	expect(isNew.ids.get(changed.place)).toBe(changed.place);
});

test('says what is wrong with what authors have told', () => {
	const was = new Map([
		['a/b/c', bands.place],
		[bands.place, 'x/y'],
	]);
	expect(matchCards([bands], lockOf([bands]), was).wrong).toEqual([
		{ place: 'a/b/c', was: bands.place, reason: 'no-card' },
		{ place: bands.place, was: 'x/y', reason: 'no-id' },
	]);
});

test('changes the day of a card when what it says changes, and at no other time', () => {
	const lock = lockOf([bands, feel]);
	const cards = [{ ...bands, place: 'diagnosis/imaging/bands' }, card(feel.place, 'soft')];
	const updated = updateLock(lock, cards, matchCards(cards, lock), '2026-11-09');
	expect(updated.get(bands.place)?.changed).toBe('2026-11-01');
	expect(updated.get(feel.place)?.changed).toBe('2026-11-09');
	// On one day, or with a clock that is slow, each change has a later day all the same.
	const again = updateLock(updated, [feel], matchCards([feel], updated), '2026-11-09');
	expect(again.get(feel.place)?.changed).toBe('2026-11-10');
	expect(again.get(bands.place)?.withdrawn).toBe('2026-11-09');
	const gone = updateLock(again, [], matchCards([], again), '2026-11-08');
	expect(gone.get(feel.place)?.withdrawn).toBe('2026-11-11');
});

test('reads what it has written', () => {
	const lock = lockOf([bands, card('a/b/c', 'it: “says” #more', 'F')]);
	const read = readLockFile(writeLockFile(lock));
	expect(read.flaws).toEqual([]);
	expect(read.lock).toStrictEqual(lock);
	expect([...read.lock.keys()]).toEqual([...lock.keys()]);
});

test('says what is wrong with a file of ids, by its line', () => {
	const { flaws } = readLockFile('cards:\n  a/b:\n    front: A\n    back: B\n    changed: soon\n');
	expect(flaws).toMatchObject([{ line: 5 }]);
});

/** A card that knows, for the test, which one it is. */
interface Owned extends FoundCard {
	owner: number;
}

const words =
	'muscle fascia nodule ulcer calcium drain elbow knee trunk wound steroid dose week trial'.split(
		' '
	);
const text = (seed: number, count: number) =>
	Array.from(
		{ length: count },
		(_, index) => words[(seed * 7 + index * ((seed % 5) + 3)) % words.length]
	).join(' ') + ` ${seed}`;

/** One edit of a topic by its author. */
const edit = fc.record({
	kind: fc.constantFrom('reword', 'rename', 'move', 'insert', 'remove', 'swap'),
	at: fc.nat(30),
	seed: fc.nat(10_000),
});

function apply(
	cards: readonly Owned[],
	{ kind, at, seed }: { kind: string; at: number; seed: number },
	next: () => number
): Owned[] {
	const index = cards.length > 0 ? at % cards.length : 0;
	const one = cards[index];
	const isFree = (wanted: string) => cards.every((other) => other.place !== wanted);
	const change = (changed: Partial<Owned>) =>
		one && (changed.place === undefined || isFree(changed.place))
			? cards.with(index, { ...one, ...changed })
			: [...cards];
	if (kind === 'insert') {
		const owner = next();
		const added = {
			owner,
			place: `page/section/term-${owner}`,
			front: `Section › Term ${owner}`,
			rest: '',
			back: text(owner * 31 + seed, 6),
		};
		return cards.toSpliced(index, 0, added);
	}
	if (!one) return [...cards];
	if (kind === 'remove') return cards.toSpliced(index, 1);
	if (kind === 'reword') return change({ back: text(seed, 6) });
	if (kind === 'rename')
		return change({
			place: one.place.replace(/[^/]*$/, `renamed-${seed}`),
			front: `Section › Renamed ${seed}`,
		});
	if (kind === 'move') return change({ place: one.place.replace(/^page\w*/, `page${seed % 3}`) });
	return [...cards.slice(index), ...cards.slice(0, index)];
}

const firstCards = (): Owned[] =>
	Array.from({ length: 8 }, (_, owner) => ({
		owner,
		place: `page/section/term-${owner}`,
		front: `Section › Term ${owner}`,
		rest: '',
		back: text(owner * 31, 6),
	}));

test('keeps ids through any sequence of single edits, and lets no two cards share one', () => {
	fc.assert(
		fc.property(fc.array(edit, { maxLength: 25 }), (edits) => {
			let count = 8;
			let cards = firstCards();
			let lock = lockOf(cards);
			const owners = new Map(cards.map(({ place, owner }) => [place, owner]));
			for (const one of edits) {
				cards = apply(cards, one, () => count++);
				const matches = matchCards(cards, lock);
				expect(new Set(matches.ids.values()).size).toBe(cards.length);
				const asked = new Set(matches.unclear.map(({ card }) => card.place));
				for (const { place, owner } of cards) {
					const id = matches.ids.get(place) ?? '';
					const former = owners.get(id);
					// An id that was somebody's stays with them.
					if (former !== undefined) expect(former).toBe(owner);
					// A card that was known has its id, or its author is asked.
					const own = [...owners].find(([, known]) => known === owner)?.[0];
					if (own !== undefined && !asked.has(place)) expect(id).toBe(own);
				}
				// The author answers what is asked, as it is.
				const was = new Map(
					matches.unclear.map(({ card }) => {
						const owner = cards.find(({ place }) => place === card.place)?.owner;
						const own = [...owners].find(([, known]) => known === owner)?.[0];
						return [card.place, own ?? 'new'];
					})
				);
				const told = matchCards(cards, lock, was);
				expect(told.unclear).toEqual([]);
				for (const { place, owner } of cards) owners.set(told.ids.get(place) ?? '', owner);
				lock = updateLock(lock, cards, told, '2026-11-02');
			}
		}),
		{ numRuns: 300 }
	);
});
