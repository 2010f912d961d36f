/** The middle one of some numbers. */
export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** The number below which a share of some numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}
