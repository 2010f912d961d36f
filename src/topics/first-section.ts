/**
 * Cuts the HTML of a page behind the title of its first section and behind that section. A page without sections is all
 * first section.
 */
export function cutFirstSection(html: string): [title: string, section: string, rest: string] {
	const start = html.indexOf(wrapper);
	const begin = start < 0 ? 0 : html.indexOf('</div>', start) + '</div>'.length;
	const next = html.indexOf(wrapper, begin);
	const end = next < 0 ? html.length : next;
	return [html.slice(0, begin), html.slice(begin, end), html.slice(end)];
}

/** What Starlight puts around the title of a section and the link to it. */
const wrapper = '<div class="sl-heading-wrapper level-h2">';
