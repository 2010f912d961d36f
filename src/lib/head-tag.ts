/** An element to add to the head of a route. */
export const headTag = <Tag extends 'link' | 'meta'>(
	tag: Tag,
	attrs: Record<string, string | boolean>
) => ({ tag, attrs, content: '' });
