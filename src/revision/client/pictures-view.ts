import { element } from './make-element.ts';
import type { DeckCard } from '../card-data.ts';

/** Shows the pictures of a card's answer. */
export const showPictures = (
	{ pictures = [] }: Pick<DeckCard, 'pictures'>,
	base: string
): HTMLElement[] =>
	pictures.map(({ name, link, alt }) =>
		element(
			'p',
			{ class: 'card-picture' },
			element('img', { src: addressOf(name, link, base), alt })
		)
	);

/** A copy from disk has no base: there, pages of cards stand beside the pictures. */
const addressOf = (name: string, link: string, base: string): string =>
	location.protocol === 'file:'
		? location.href.replace(/\/cards\/.*$/, `/cards/pictures/${name}`)
		: base + link.slice(1);
