/**
 * Creates a function to call at each step of a long task. It prints a line for every tenth of the steps. `doing` describes what
 * has been done: `topics printed`.
 */
export function showProgress(
	total: number,
	doing: string,
	output: { write(text: string): unknown } = process.stdout
): () => void {
	let done = 0;
	const tenth = () => Math.floor((10 * done) / total);
	return () => {
		const before = tenth();
		done += 1;
		if (tenth() > before) output.write(`${done}/${total} ${doing}\n`);
	};
}
