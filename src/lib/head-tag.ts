/** An element of a page's head, as Starlight takes it. */
export const headTag = <Tag extends 'link' | 'meta'>(
	tag: Tag,
	attrs: Record<string, string | boolean>
) => ({ tag, attrs, content: '' });
