/** The title of a page, without the site's name. Read as text: parsing HTML is not allowed here. */
export function titleOf(html: string): string {
	const [, title = ''] = /<title>([^<]*)<\/title>/.exec(html) ?? [];
	return title
		.replace(/ \| [^|]*$/, '')
		.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? entity);
}

const entities: Record<string, string> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#39;': "'",
};
