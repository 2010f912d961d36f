import type { AstroIntegrationLogger } from 'astro';
import type { Document } from 'domhandler';
import type { Topic } from '../../topics/topic.ts';
import type { Problem } from '../problems.ts';
import type { PageRecord } from './page-record.ts';

/**
 * The hooks that a build of this site adds to those of Astro. An integration implements the ones it needs;
 * `src/build` calls them in the order of the integrations.
 */
declare global {
	namespace Astro {
		interface IntegrationHooks {
			/** Finds everything wrong with the content of some topics, before they are rendered. */
			'content:check': (options: ContentToCheck) => CheckResult | Promise<CheckResult>;
			/**
			 * Called with the rendered pages of a topic before its part is sealed, and with those that belong to
			 * no topic. May change pages, add files and leave data for `site:join`. What it makes may depend on
			 * nothing but these pages and the inputs that all topics share.
			 */
			'part:seal': (part: RenderedPart) => void | Promise<void>;
			/**
			 * Called when there are the parts of all topics, before they are put in place: starts what other processes do
			 * meanwhile. It is waited for in `site:join`.
			 */
			'parts:ready': (parts: JoinedParts) => void | Promise<void>;
			/** Called when all parts are in place: adds what is about the site as a whole. */
			'site:join': (site: JoinedSite) => void | Promise<void>;
		}
	}
}

/** What `content:check` is called with. */
export interface ContentToCheck {
	/** The project's folder. */
	root: URL;
	base: string;
	/** The slugs of the topics to check; all others were checked when their part was sealed. */
	topics: readonly string[];
	/** The topics whose parts are sealed. */
	sealed: readonly SealedTopic[];
	/** The components that pages need not import: features make plain elements of them. */
	components: readonly string[];
}

/** All that was found wrong. */
export interface CheckResult {
	/** What stops a build. */
	problems: readonly Problem[];
	/** What is printed and stops nothing. */
	warnings?: readonly Problem[];
	/**
	 * Finds what the built site would tell in full. It is asked where something stops the build, so that authors see all
	 * at once.
	 */
	findRest?: () => readonly Problem[];
}

/** A topic whose part is sealed. */
export interface SealedTopic {
	topic: Topic;
	/** What features left for lists, by the name of the feature. */
	summaries: Readonly<Record<string, unknown>>;
}

/** The rendered pages of a topic. */
export interface RenderedPart {
	/** The topic, or nothing for the pages that belong to none. */
	topic: Topic | undefined;
	pages: RenderedPage[];
	/** The site's base with a slash at both ends. */
	base: string;
	/** Where the site will stand: `https://example.org/`; nothing if nobody has said it. */
	site: string | undefined;
	/** Adds a file, by its path below the site's folder. */
	addFile: (path: string, content: string | Uint8Array) => void;
	/** Leaves what lists say of the topic, under the name of the feature: little, since all runs of Astro load it. */
	setSummary: (feature: string, summary: unknown) => void;
	/** Leaves data for `site:join`, under the name of the feature. It is stored as JSON. */
	setData: (feature: string, data: unknown) => void;
}

/** A rendered page before its part is sealed. */
export interface RenderedPage {
	record: PageRecord;
	/** Its HTML, which a hook may replace. */
	html: string;
	/** Its tree as it was rendered; hooks leave it as it is. */
	document: Document;
}

/** The parts of all topics. */
export interface JoinedParts {
	/** All topics, by title. */
	topics: readonly SealedTopic[];
	/** What a feature left of a topic with `setData`, by the topic's slug. */
	dataOf: (slug: string, feature: string) => unknown;
}

/** The whole site when its parts are in place. */
export interface JoinedSite extends JoinedParts {
	/** The folder that it stands in, with a slash at its end. */
	dir: URL;
	/** The project's folder. */
	root: URL;
	base: string;
	site: string | undefined;
	/** All pages by path. */
	pages: readonly PageRecord[];
	/** The files of the site so far, by path. */
	files: ReadonlyMap<string, FileFacts>;
	/** Writes a file and notes it among the files. */
	write: (path: string, content: string | Uint8Array) => void;
	/** Notes a file that a program of others has written. */
	note: (path: string) => void;
	/** What is kept between builds beside the parts; it may be gone at any time. */
	cacheDir: URL;
	logger: AstroIntegrationLogger;
}

/** What is known of a file. */
export interface FileFacts {
	/** In bytes. */
	size: number;
	/** SHA-256 of its content, in hex. */
	hash: string;
}
