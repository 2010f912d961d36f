import { stringify } from 'yaml';
import { orderPages, standardPages } from '../../topics/pages.ts';

/** Writes `topic.yml`: what the notes say of the topic, and what the author may add. */
export function writeTopicFile({ title, aliases, pages, properties = [] }: TopicFile): string {
	const listed = pagesToList(pages);
	const data = {
		title,
		...(aliases.length > 0 && { aliases }),
		...(listed.length > 0 && { pages: listed }),
	};
	const written = stringify(data, { lineWidth: 0, singleQuote: true });
	return written + describeProperties(properties) + hints(aliases.length > 0);
}

/** What is known of a topic from its notes. */
export interface TopicFile {
	title: string;
	aliases: readonly string[];
	/** Its pages in the order of the notes. */
	pages: readonly string[];
	/** What else the notes say of themselves. */
	properties?: readonly (readonly [name: string, value: string])[];
}

/** Further pages are listed; all are where the order of the notes is not the usual one. */
function pagesToList(pages: readonly string[]): string[] {
	const standard = orderPages(pages, []).filter((name) => isStandard(name));
	const usual = [...standard, ...pages.filter((name) => !isStandard(name))];
	const inOrder = usual.every((name, place) => name === pages[place]);
	return pages.filter((name) => !inOrder || !isStandard(name));
}

const isStandard = (name: string): boolean => standardPages.some((page) => page.name === name);

const describeProperties = (properties: readonly (readonly [string, string])[]): string =>
	properties.length === 0
		? ''
		: `# Said by the notes:\n${properties.map(([name, value]) => `# ${name}: ${value.replace(/\s+/g, ' ')}\n`).join('')}`;

const hints = (hasAliases: boolean): string =>
	[
		'# To be added by hand; take the # away:',
		'# shortTitle: a name short enough for the sidebar',
		...(hasAliases ? [] : ['# aliases:', '#   - another name that readers know the topic by']),
		'# specialty: the heading under which the library lists the topic',
		'# summary: one sentence that says what a reader finds here',
		'# source: what the pages were written from',
		'',
	].join('\n');
