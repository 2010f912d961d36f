import { cutText } from '../lib/cut-text.ts';

/** The size of a picture, as https://ogp.me and those who show them ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The address of the picture of a topic, or of the site as a whole, below the site's base. */
export const cardAddress = (slug?: string): string => (slug ? `/${slug}/card.png` : '/card.png');

/**
 * What a picture says: a title in large letters, and below it a sentence that is cut where it would
 * not fit.
 */
export const cardWords = (title: string, sentence: string) => ({
	title: cutText(title, 90),
	description: cutText(sentence, 150),
});
