declare namespace App {
	interface Locals {
		/** The topic and the page of it that is being rendered; absent on pages of no topic. */
		topicPage?: import('./catalogue.ts').FoundPage | undefined;
		/** A page about a topic that is none of its pages: where its breadcrumb stands. */
		besideTopic?: import('./catalogue.ts').FoundPage | undefined;
		/** Changes the HTML of what an author has written on a page of a topic; a feature's middleware sets it. */
		adaptContent?: (html: string) => string;
		/** The topic whose booklet is being rendered, for what a page shows differently there. */
		booklet?: import('./topic.ts').Topic | undefined;
	}
}
