import { extname } from 'node:path';
import { sha256 } from '../lib/hash.ts';
import type { Card } from './cards/card.ts';
import type { TopicSource } from './topic-source.ts';

/** A picture of a card, under the name that it has beside the cards and in Anki. */
export interface NamedPicture {
	/** Differs when the picture does, so that Anki and browsers take the new one. */
	name: string;
	alt: string;
}

/**
 * Names the pictures of a topic's cards. Returns those of each card, and the content of all by name. One that is not there is left
 * out: others say that it is missing.
 */
export function namePictures(
	cards: readonly Card[],
	{ readPicture }: Pick<TopicSource, 'readPicture'>
) {
	const files = new Map<string, Uint8Array>();
	const shown = cards.map(({ file, pictures }) =>
		pictures.flatMap(({ src, alt }): NamedPicture[] => {
			const content = readPicture(file, src);
			if (!content) return [];
			const ending = extname(src.replace(/[?#].*/, '')).toLowerCase();
			const name = `vademecum-${sha256(content).slice(0, 16)}${ending}`;
			files.set(name, content);
			return [{ name, alt }];
		})
	);
	return { shown, files };
}
