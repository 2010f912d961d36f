import { z } from 'astro/zod';
import { t } from '../lib/language/t.ts';
import { name, text } from '../lib/site/schema.ts';

/** A date. Some YAML parsers return a `Date`, some a text. */
export const day = z.preprocess(
	(value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
	z.iso.date({ error: 'must be a day such as 2026-11-24' })
);

/** The contents of `topic.yml`. Unknown keys are refused. */
export const TopicSchema = z.strictObject({
	/**
	 * The id that readers' progress with cards is stored under, which is also the former address of a renamed topic. If you rename
	 * the folder, write its former name.
	 * @default the name of the topic's folder
	 */
	id: name.optional(),
	/** The topic's full name, as a heading: "Calcinosis in juvenile dermatomyositis". */
	title: text,
	/** A name short enough for the sidebar and the browser's tab. @default the title */
	shortTitle: text.optional(),
	/** Other names that readers know the topic by, such as abbreviations and older names. */
	aliases: z.array(text).default([]),
	/** Its heading in the library. @default 'Other topics' */
	specialty: text.default(() => t('topics.withoutSpecialty')),
	/** A description in one sentence, for the library. */
	summary: text.optional(),
	/** Its page set: a standard set or one of the site. @default the `kind` in `content/site.yml`, or else disease */
	kind: text.optional(),
	/** What the pages were written from: "Revision notes for …". */
	source: text.optional(),
	/**
	 * Pages beyond those of its page set, by file name and in order; or all pages, including those of the set, in a different
	 * order.
	 */
	pages: z.array(text).default([]),
	/** The last review by a clinician. Missing until there has been one. */
	reviewed: z
		.strictObject({
			/** The name and qualification of the reviewer, or a list of several. */
			by: z.preprocess(
				(value) => (typeof value === 'string' ? [value] : value),
				z.array(text).min(1)
			),
			/** The date of the review. */
			on: day,
			/** The date by which the topic should be reviewed again. */
			next: day.optional(),
		})
		.optional(),
});

/** The data of a `topic.yml`. */
export type TopicData = z.output<typeof TopicSchema>;
