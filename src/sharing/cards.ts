/** The size of a picture, as https://ogp.me and those who show them ask for. */
export const cardSize = { width: 1200, height: 630 } as const;

/** The address of the picture of a topic, or of the site as a whole, below the site's base. */
export const cardAddress = (slug?: string): string => (slug ? `/${slug}/card.png` : '/card.png');

/**
 * What a picture says: a title in large letters, and below it a sentence that is cut where it would
 * not fit.
 */
export function cardWords(title: string, sentence: string): { title: string; description: string } {
	return { title: cut(title, 90), description: cut(sentence, 150) };
}

function cut(text: string, length: number): string {
	if (text.length <= length) return text;
	return `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
