/**
 * Reads the part of CBOR (RFC 8949) that Pagefind's files are written in: whole numbers, texts and lists of
 * known length. All of it throws on anything else.
 */
export class CborReader {
	readonly bytes: Buffer;
	at: number;

	/** Begins at a place in some bytes. */
	constructor(bytes: Uint8Array, at = 0) {
		this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		this.at = at;
	}

	/** The next value, with all that is in it. */
	value(): CborValue {
		const kind = this.#kind();
		if (kind === kinds.list) return Array.from({ length: this.list() }, () => this.value());
		if (kind === kinds.text) return Buffer.from(this.text(), 'latin1').toString();
		return this.#number(kind);
	}

	/** Enters a list; returns how many values follow. */
	list(): number {
		return this.#size(kinds.list);
	}

	/** The next number, which is not below 0. */
	count(): number {
		return this.#size(kinds.count);
	}

	/** The bytes of the next text, each as a sign: in this form texts are ordered by their bytes. */
	text(): string {
		const size = this.#size(kinds.text);
		this.at += size;
		return this.bytes.toString('latin1', this.at - size, this.at);
	}

	/** Passes over the next list, which holds numbers only. */
	skipNumbers(): void {
		for (let left = this.list(); left > 0; left--) this.#number(this.#kind());
	}

	#number(kind: number): number {
		return kind === kinds.below ? -1 - this.#size(kinds.below) : this.count();
	}

	#kind(): number {
		return (this.bytes[this.at] ?? 0xff) >> 5;
	}

	#size(kind: number): number {
		const head = this.bytes[this.at] ?? 0xff;
		const info = head & 31;
		if (head >> 5 !== kind || info > 26) {
			throw new Error(`CBOR: the value at byte ${this.at} is not known here`);
		}
		this.at++;
		if (info < 24) return info;
		const length = 2 ** (info - 24);
		this.at += length;
		return this.bytes.readUIntBE(this.at - length, length);
	}
}

/** Writes such values, one after the other. */
export class CborWriter {
	#bytes = Buffer.alloc(1 << 16);
	#length = 0;

	/** How many bytes are written. */
	get length(): number {
		return this.#length;
	}

	/** Writes a value, with all that is in it. */
	value(value: CborValue): void {
		if (typeof value === 'string') return this.text(Buffer.from(value).toString('latin1'));
		if (typeof value === 'number') {
			return value < 0 ? this.#head(kinds.below, -1 - value) : this.count(value);
		}
		this.list(value.length);
		for (const one of value) this.value(one);
	}

	/** Begins a list of some length. */
	list(length: number): void {
		this.#head(kinds.list, length);
	}

	/** Writes a number that is not below 0. */
	count(number: number): void {
		this.#head(kinds.count, number);
	}

	/** Writes a text whose bytes are given as signs. */
	text(signs: string): void {
		this.#head(kinds.text, signs.length);
		this.#reserve(signs.length);
		this.#length += this.#bytes.write(signs, this.#length, 'latin1');
	}

	/** Writes what stands between two places of some bytes. */
	copy(bytes: Buffer, start: number, end: number): void {
		this.#reserve(end - start);
		this.#length += bytes.copy(this.#bytes, this.#length, start, end);
	}

	/** Takes what is written out, and begins anew. */
	take(): Buffer {
		const taken = Buffer.from(this.#bytes.subarray(0, this.#length));
		this.#length = 0;
		return taken;
	}

	#head(kind: number, size: number): void {
		this.#reserve(5);
		const info = size < 24 ? size : size < 1 << 8 ? 24 : size < 1 << 16 ? 25 : 26;
		this.#bytes[this.#length++] = (kind << 5) | info;
		if (info < 24) return;
		this.#length = this.#bytes.writeUIntBE(size, this.#length, 2 ** (info - 24));
	}

	#reserve(more: number): void {
		if (this.#length + more <= this.#bytes.length) return;
		const larger = Buffer.alloc(2 * (this.#length + more));
		this.#bytes.copy(larger, 0, 0, this.#length);
		this.#bytes = larger;
	}
}

const kinds = { count: 0, below: 1, text: 3, list: 4 };

/** What a piece of CBOR holds. */
export type CborValue = number | string | CborValue[];
