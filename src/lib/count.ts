/** A number of things in English, for what authors and hosts read: “1 page”, “2 pages”. */
export const count = (number: number, one: string, many = `${one}s`): string =>
	`${number} ${number === 1 ? one : many}`;
