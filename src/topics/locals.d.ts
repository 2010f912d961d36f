declare namespace App {
	interface Locals {
		/** The page that is being rendered and its topic. Missing on pages that belong to no topic. */
		topicPage?: import('./catalogue.ts').FoundPage | undefined;
		/** For a page about a topic that is not one of its pages: its breadcrumb. */
		besideTopic?: import('./catalogue.ts').FoundPage | undefined;
		/** Changes the HTML of what an author has written on a page of a topic. Set by the middleware of a feature. */
		adaptContent?: (html: string) => string;
		/** The topic whose booklet is being rendered, for content that differs there. */
		booklet?: import('./topic.ts').Topic | undefined;
	}
}
