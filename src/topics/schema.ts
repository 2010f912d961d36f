import { z } from 'astro/zod';
import { t } from '../lib/language/t.ts';
import { name, text } from '../lib/site/schema.ts';

/** A day. Some YAML readers make a `Date` of it, some leave it a text. */
export const day = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.iso.date({ error: 'must be a day such as 2026-11-24' })
);

/** What `topic.yml` may say, once for all pages of a topic. A key that is not here is refused. */
export const TopicSchema = z.strictObject({
	/**
	 * What readers' progress with cards hangs on. Write the former folder's name when the folder is renamed.
	 * @default the name of the topic's folder
	 */
	id: name.optional(),
	/** The topic's full name, as a heading: "Calcinosis in juvenile dermatomyositis". */
	title: text,
	/** A name short enough for the sidebar and the browser's tab. @default the title */
	shortTitle: text.optional(),
	/** Other names that readers know the topic by: abbreviations, older names, parts of it. */
	aliases: z.array(text).default([]),
	/** The heading under which the library lists the topic. @default 'Other topics' */
	specialty: text.default(() => t('topics.withoutSpecialty')),
	/** One sentence for the library: what a reader finds here. */
	summary: text.optional(),
	/** Its page set: a standard one or one of the site's own. @default what `content/site.yml` says, else disease */
	kind: text.optional(),
	/** What the pages were written from, in words: "Revision notes for …". */
	source: text.optional(),
	/**
	 * Pages beyond those of its page set, by file name, in the order in which they follow them; or all pages,
	 * those of the set too, in an order of the topic's own.
	 */
	pages: z.array(text).default([]),
	/** The last review by a clinician. Leave it out as long as there was none. */
	reviewed: z
		.strictObject({
			/** Name and qualification of the reviewer; a list of them if there were several. */
			by: z.preprocess(
				(value) => (typeof value === 'string' ? [value] : value),
				z.array(text).min(1)
			),
			/** Day of the review. */
			on: day,
			/** Day by which the topic wants to be reviewed again. */
			next: day.optional(),
		})
		.optional(),
});

/** A topic as its `topic.yml` describes it. */
export type TopicData = z.output<typeof TopicSchema>;
