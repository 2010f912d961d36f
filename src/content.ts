import { defineCollection } from 'astro/content/config';
import { docsSchema } from '@astrojs/starlight/schema';
import { loadFiles } from './build/content/load-files.ts';
import { pageLoader } from './build/content/page-loader.ts';
import { topicLoader } from './build/content/topic-loader.ts';
import { AboutSchema, aboutFolder } from './topics/check/about-pages.ts';
import { TopicSchema } from './topics/schema.ts';

/** The contract with authors: what stands in `content/`, and what each file of it may say. */
export const collections = {
	/** The pages: front matter as Starlight describes it, `title` and `description` at least. */
	docs: defineCollection({ loader: pageLoader(), schema: docsSchema() }) as Pages,
	/** Pages on the site as a whole, at `/about/…/`: imprint, privacy, accessibility. */
	about: defineCollection({
		loader: {
			name: 'about',
			load: (context) => loadFiles({ base: aboutFolder, pattern: ['[^_]*.{md,mdx}'] }, context),
		},
		schema: AboutSchema,
	}),
	/** Starlight warns where there is none. It gets the words of a site with those of the program (`src/site/index.ts`). */
	i18n: defineCollection({ loader: () => [{ id: 'en' }] }),
	/** What is said once about each topic: `content/docs/<topic>/topic.yml`. */
	topics: defineCollection({ loader: topicLoader(), schema: TopicSchema }),
};

/** Said, since its type would name what Starlight keeps to itself. */
type Pages = ReturnType<typeof defineCollection<ReturnType<ReturnType<typeof docsSchema<never>>>>>;
