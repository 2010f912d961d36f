import { stringify } from 'yaml';
import type { SetPage } from '../../lib/site/schema.ts';
import type { PlannedTopic } from '../converted.ts';
import { orderPages } from '../../topics/pages.ts';

/** Writes `topic.yml`: what the notes say of the topic, and what the author may add. */
export function writeTopicFile(topic: TopicFile): string {
	const { title, aliases, kind, pages, properties, set } = topic;
	const listed = pagesToList(pages, set);
	const data = {
		title,
		...(kind && { kind }),
		...(aliases.length > 0 && { aliases }),
		...(listed.length > 0 && { pages: listed }),
	};
	const written = stringify(data, { lineWidth: 0, singleQuote: true });
	return written + describeProperties(properties) + hints(aliases.length > 0);
}

/** What is known of a topic from its notes: also its pages, in their order, and what else they say of themselves. */
type TopicFile = Pick<PlannedTopic, 'title' | 'aliases' | 'kind' | 'set'> & {
	pages: readonly string[];
	properties: readonly (readonly [name: string, value: string])[];
};

/** Further pages are listed; all are where the order of the notes is not the usual one. */
function pagesToList(pages: readonly string[], set: readonly SetPage[]): string[] {
	const isStandard = (name: string) => name === 'index' || set.some((page) => page.name === name);
	const standard = orderPages(pages, [], set).filter((name) => isStandard(name));
	const usual = [...standard, ...pages.filter((name) => !isStandard(name))];
	const inOrder = usual.every((name, index) => name === pages[index]);
	return pages.filter((name) => !inOrder || !isStandard(name));
}

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
