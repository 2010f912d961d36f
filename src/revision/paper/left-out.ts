/** Why a card is not on a sheet. */
const reasons = {
	noSource: 'without a source',
	told: 'whose answer another question tells',
	otherKind: 'that have no gap',
	beyond: 'beyond the length of an exam',
} as const;

/**
 * Says which cards a sheet leaves out: "Not on this sheet: 12 cards beyond the length of an exam, 1 without a source."
 * Empty if it leaves out none.
 */
export function describeLeftOut(counts: LeftOut): string {
	const [first, ...rest] = (Object.keys(reasons) as (keyof typeof reasons)[])
		.filter((reason) => counts[reason])
		.map((reason) => [counts[reason], reasons[reason]] as const);
	if (!first) return '';
	const [count, reason] = first;
	return `Not on this sheet: ${[
		`${count} ${count === 1 ? 'card' : 'cards'} ${reason}`,
		...rest.map((one) => one.join(' ')),
	].join(', ')}.`;
}

/** How many cards are left out for which reason. */
export type LeftOut = { readonly [reason in keyof typeof reasons]?: number };
