import { stringify } from 'yaml';

/** Writes `topic.yml`: what the notes say of the topic, and what the author may add. */
export function writeTopicFile({ title, aliases, pages }: TopicFile): string {
	const data = {
		title,
		...(aliases.length > 0 && { aliases }),
		...(pages.length > 0 && { pages }),
	};
	return stringify(data, { lineWidth: 0, singleQuote: true }) + hints(aliases.length > 0);
}

/** What is known of a topic from its notes. */
export interface TopicFile {
	title: string;
	aliases: readonly string[];
	/** Pages beyond the standard ones, in order. */
	pages: readonly string[];
}

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
