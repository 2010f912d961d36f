/** A text, and the lines of the file that its lines come from. */
export interface Lines {
	text: string;
	origins: readonly number[];
}

/** Makes a text of lines of which some have become several. */
export const withOrigins = (lines: readonly string[], origins: readonly number[]): Lines => ({
	text: lines.join('\n'),
	origins: lines.flatMap((line, index) => line.split('\n').map(() => origins[index] ?? 0)),
});
