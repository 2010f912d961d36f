import { i18nLoader } from '@astrojs/starlight/loaders';
import { i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro/content/config';
import { afterCheck } from './src/lib/content-check/checked.ts';
import { filesLoader } from './src/topics/load/files-loader.ts';
import { pageSchema } from './src/topics/load/page-schema.ts';
import { pagesLoader } from './src/topics/load/pages-loader.ts';
import { TopicSchema } from './src/topics/schema.ts';

/** The contract with authors: what stands in `content/`, and what each file of it may say. */
export const collections = {
	/** The pages: front matter as Starlight describes it, `title` and `description` at least. */
	docs: defineCollection({ loader: afterCheck(pagesLoader()), schema: pageSchema() }),
	/** Words of the frame around the pages, by language: `content/i18n/en-GB.yml`. */
	i18n: defineCollection({ loader: afterCheck(i18nLoader()), schema: i18nSchema() }),
	/** What is said once about each topic: `content/docs/<topic>/topic.yml`. */
	topics: defineCollection({
		loader: afterCheck(
			filesLoader({
				base: 'content/docs',
				pattern: '*/topic.yml',
				isListed: (path) => /^[^/]+\/topic\.yml$/.test(path),
				generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
			})
		),
		schema: TopicSchema,
	}),
};
