import { cardParts } from '../card-parts.ts';
import { base } from './base.ts';
import { element } from './make-element.ts';

/** What is shown of cards. A copy from disk has no base: there, pages of cards stand beside the pictures. */
export const parts = cardParts<HTMLElement>(element, ({ name, link }) =>
	location.protocol === 'file:'
		? location.href.replace(/\/cards\/.*$/, `/cards/pictures/${name}`)
		: base + link.slice(1)
);

export const { showRich, showAnswer, showOption, showPicture, table } = parts;
