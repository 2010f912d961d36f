import { isWithin, type Section } from './sections.ts';

/**
 * What concepts get for standing near each other: the most for neighbours in the order of the query, nothing from ten
 * words on.
 */
export function closeness(matches: readonly Placed[], weights: readonly number[]): number {
	let bonus = 0;
	for (let one = 0; one < matches.length; one++) {
		for (let other = one + 1; other < matches.length; other++) {
			const distance = nearest(matches[one]?.positions ?? [], matches[other]?.positions ?? []);
			if (distance === 0 || distance > 10) continue;
			const isPhrase = other === one + 1 && areNeighbours(matches[one], matches[other]);
			const factor = 0.3 * (1 - distance / 11) + (isPhrase ? 0.5 : 0);
			bonus += factor * Math.min(weights[one] ?? 0, weights[other] ?? 0);
		}
	}
	return bonus;
}

/**
 * Whether two concepts stand near enough to each other to be of one thing, as what one item says is, or what stands below it or
 * below a smaller heading: in no two items with labels of their own, and below no two smaller headings. What a section says of
 * a drug (`isOfDrug`) may stand in another paragraph.
 */
export const areNear = ({ positions, section }: Placed, other: Placed, isOfDrug = false) => {
	const { leads, places } = section;
	const headings = (at: number) => places[at]!.filter((part) => part < 0);
	const isIn = (a: number, b: number) => isWithin(headings(a), headings(b));
	const isBelow = (a: number, b: number) =>
		places[a]!.length > places[b]!.length && isWithin(places[a]!, places[b]!);
	const isNear = (a: number, b: number) => {
		if (isBelow(a, b) || isBelow(b, a)) return true;
		const isSame = places[a] === places[b] && (isOfDrug || places[a]!.at(-1) !== 0);
		const isOf = leads[a] === leads[b] || !leads[a] || !leads[b];
		return (Math.abs(a - b) <= 30 || isSame) && isOf && (isIn(a, b) || isIn(b, a));
	};
	return positions.some((a) => other.positions.some((b) => isNear(a, b)));
};

/** What concepts get for standing in one label, which then says of what the item is. */
export function together(matches: readonly Placed[], weights: readonly number[]): number {
	const labels = new Set(matches.flatMap(({ labels }) => labels));
	const sums = [...labels].map((label) => {
		const inLabel = weights.filter((_, index) => matches[index]?.labels.includes(label));
		return inLabel.length > 1 ? inLabel.reduce((sum, weight) => sum + weight, 0) : 0;
	});
	return togetherFactor * Math.max(0, ...sums);
}

/** What of their weights concepts get for one label. */
const togetherFactor = 0.5;

/** Whether the second concept stands right behind the first: a frozen shoulder, not a shoulder that was frozen. */
const areNeighbours = (one: Placed | undefined, other: Placed | undefined): boolean =>
	one?.positions.some((position) => other?.positions.includes(position + 1)) ?? false;

function nearest(one: readonly number[], other: readonly number[]): number {
	let best = Infinity;
	for (const a of one) for (const b of other) best = Math.min(best, Math.abs(a - b));
	return best;
}

/** Where a concept stands in a section. */
export interface Placed {
	/** At which of its words. */
	positions: readonly number[];
	/** In which of its labels; those of what only orders do not count. */
	labels: readonly number[];
	section: Pick<Section, 'leads' | 'places'>;
}
