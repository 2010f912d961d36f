/** A number with its noun, in English, for authors and hosts: “1 page”, “2 pages”. */
export const count = (number: number, one: string, many = `${one}s`): string =>
	`${number} ${number === 1 ? one : many}`;
