import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Card } from './cards/card.ts';
import type { TopicSource } from './topic-source.ts';

/** A picture of a card, under the name that it has beside the cards and in Anki. */
export interface NamedPicture {
	/** Differs when the picture does, so that Anki and browsers take the new one. */
	name: string;
	alt: string;
}

/** Names the pictures of a topic's cards, and gathers their files. */
export class TopicPictures {
	readonly #source: Pick<TopicSource, 'readPicture'>;
	readonly #names = new Map<string, string | undefined>();
	/** The content of each picture by its name. */
	readonly files = new Map<string, Uint8Array>();

	constructor(source: Pick<TopicSource, 'readPicture'>) {
		this.#source = source;
	}

	/** The pictures of a card. One that is not there is left out: others say that it is missing. */
	of({ file, pictures = [] }: Card): NamedPicture[] {
		return pictures.flatMap(({ src, alt }) => {
			const name = this.#nameOf(file, src);
			return name ? [{ name, alt }] : [];
		});
	}

	#nameOf(file: string, src: string): string | undefined {
		const key = `${file} ${src}`;
		if (this.#names.has(key)) return this.#names.get(key);
		const content = this.#source.readPicture(file, src);
		const hash = content && createHash('sha256').update(content).digest('hex').slice(0, 16);
		const name = hash && `vademecum-${hash}${extname(src.replace(/[?#].*/, '')).toLowerCase()}`;
		if (name) this.files.set(name, content);
		this.#names.set(key, name);
		return name;
	}
}
