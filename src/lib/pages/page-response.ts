/**
 * The response that a page is on its way to its file, with its content at hand. A stream, through which
 * other responses give theirs, takes longer than all that is done with most pages here.
 */
export class PageResponse extends Response {
	readonly content: Uint8Array<ArrayBuffer>;

	/** A response with a content, and otherwise like another one. */
	constructor(content: Uint8Array<ArrayBuffer>, { status, statusText, headers }: Response) {
		super(null, { status, statusText, headers });
		this.content = content;
	}

	override get body() {
		return new Response(this.content).body;
	}

	override arrayBuffer() {
		const { buffer, byteOffset, byteLength } = this.content;
		const isWhole = byteLength === buffer.byteLength;
		return Promise.resolve(isWhole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength));
	}

	override bytes() {
		return Promise.resolve(this.content);
	}

	override text() {
		return Promise.resolve(new TextDecoder().decode(this.content));
	}
}

/** The same bytes, without a copy, as Node has more to do with them. */
export const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
	Buffer.from(buffer, byteOffset, byteLength);

/** The content of a response, which can be read once otherwise. */
export async function contentOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
	if (response instanceof PageResponse) return response.content;
	return new Uint8Array(await response.arrayBuffer());
}
