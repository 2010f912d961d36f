import { defineCollection } from 'astro/content/config';
import { docsSchema } from '@astrojs/starlight/schema';
import { loadFiles } from './build/content/load-files.ts';
import { pageLoader } from './build/content/page-loader.ts';
import { topicLoader } from './build/content/topic-loader.ts';
import { AboutSchema, aboutFolder } from './topics/check/about-pages.ts';
import { TopicSchema } from './topics/schema.ts';

/** The content collections: which files `content/` has, and what each of them may contain. */
export const collections = {
	/** The pages of topics, with Starlight's front matter. `title` and `description` are required. */
	docs: defineCollection({ loader: pageLoader(), schema: docsSchema() }) as Pages,
	/** Pages about the site as a whole, at `/about/…/`: imprint, privacy, accessibility. */
	about: defineCollection({
		loader: {
			name: 'about',
			load: (context) => loadFiles({ base: aboutFolder, pattern: ['[^_]*.{md,mdx}'] }, context),
		},
		schema: AboutSchema,
	}),
	/**
	 * Starlight warns if this collection is missing. The texts of a site are passed to it with those of the program
	 * (`src/site/index.ts`).
	 */
	i18n: defineCollection({ loader: () => [{ id: 'en' }] }),
	/** The data of each topic: `content/docs/<topic>/topic.yml`. */
	topics: defineCollection({ loader: topicLoader(), schema: TopicSchema }),
};

/** Declared explicitly, because the inferred type would refer to private types of Starlight. */
type Pages = ReturnType<typeof defineCollection<ReturnType<ReturnType<typeof docsSchema<never>>>>>;
