/**
 * Shows how far a long task has come: on a terminal a bar that moves, elsewhere a line for every tenth
 * of the way.
 */
export class Progress {
	readonly #total: number;
	readonly #output: { isTTY?: boolean; write(text: string): unknown };
	readonly #doing: string;
	#done = 0;

	/** `doing` says behind a count what has happened to so many: `topics printed`. */
	constructor(
		total: number,
		output: { isTTY?: boolean; write(text: string): unknown },
		doing: string
	) {
		this.#total = total;
		this.#output = output;
		this.#doing = doing;
	}

	/** Counts one more step, that of `name`, as done. */
	step(name: string): void {
		this.#done += 1;
		const count = `${this.#done}/${this.#total}`;
		if (this.#output.isTTY) {
			const filled = Math.round((24 * this.#done) / this.#total);
			const bar = '█'.repeat(filled) + '░'.repeat(24 - filled);
			this.#output.write(`\r\x1b[K${bar} ${count} ${name}`);
			if (this.#done === this.#total) this.#output.write('\r\x1b[K');
		} else if (tenth(this.#done, this.#total) > tenth(this.#done - 1, this.#total)) {
			this.#output.write(`${count} ${this.#doing}\n`);
		}
	}
}

const tenth = (done: number, total: number): number => Math.floor((10 * done) / total);
