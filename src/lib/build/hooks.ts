import type { AstroIntegrationLogger } from 'astro';
import type { Document } from 'domhandler';
import type { Topic } from '../../topics/topic.ts';
import type { Problem } from '../problems.ts';
import type { PageRecord } from './page-record.ts';

/**
 * The build hooks that this project adds to Astro's. Integrations implement the ones they need, and `src/build` calls them in the
 * order of the integrations.
 */
declare global {
	namespace Astro {
		interface IntegrationHooks {
			/** Reports all problems in the content of the given topics, before these are rendered. */
			'content:check': (options: ContentToCheck) => CheckResult | Promise<CheckResult>;
			/**
			 * Called with the rendered pages of a topic before its part is sealed, and with the pages that belong to no topic. May
			 * change pages, add files and store data for `site:join`. The result may depend only on these pages and on the inputs that
			 * all topics share.
			 */
			'part:seal': (part: RenderedPart) => void | Promise<void>;
			/**
			 * Called when the parts of all topics exist, before they are joined. Starts work that other processes do in the meantime,
			 * and that `site:join` waits for.
			 */
			'parts:ready': (parts: JoinedParts) => void | Promise<void>;
			/** Called when all parts have been joined. Adds what concerns the whole site. */
			'site:join': (site: JoinedSite) => void | Promise<void>;
		}
	}
}

/** The options of `content:check`. */
export interface ContentToCheck {
	/** The project's folder. */
	root: URL;
	base: string;
	/** The slugs of the topics to check; all others were checked when their part was sealed. */
	topics: readonly string[];
	/** The topics whose parts are sealed. */
	sealed: readonly SealedTopic[];
	/** The components that pages can use without importing them, because a feature replaces them with plain elements. */
	components: readonly string[];
}

/** The result of `content:check`. */
export interface CheckResult {
	/** The problems that stop a build. */
	problems: readonly Problem[];
	/** The problems that are printed and do not stop a build. */
	warnings?: readonly Problem[];
	/**
	 * Finds further problems that are otherwise found in the built site. Called only if something else stops the build, so that
	 * authors see all problems at once.
	 */
	findRest?: () => readonly Problem[];
}

/** A topic whose part is sealed. */
export interface SealedTopic {
	topic: Topic;
	/** What features stored for lists of topics, by feature. */
	summaries: Readonly<Record<string, unknown>>;
}

/** The rendered pages of a topic. */
export interface RenderedPart {
	/** The topic, or `undefined` for the pages that belong to none. */
	topic: Topic | undefined;
	pages: RenderedPage[];
	/** The site's base with a slash at both ends. */
	base: string;
	/** The address of the site, such as `https://example.org/`, if it is set. */
	site: string | undefined;
	/** Adds a file. Takes its path relative to the site's folder. */
	addFile: (path: string, content: string | Uint8Array) => void;
	/** Stores what lists of topics need, under the name of the feature. Keep it small, because every run of Astro loads it. */
	setSummary: (feature: string, summary: unknown) => void;
	/** Stores data for `site:join` as JSON, under the name of the feature. */
	setData: (feature: string, data: unknown) => void;
}

/** A rendered page before its part is sealed. */
export interface RenderedPage {
	record: PageRecord;
	/** Its HTML, which a hook may replace. */
	html: string;
	/** Its tree as rendered. Hooks must not change it. */
	document: Document;
}

/** The parts of all topics. */
export interface JoinedParts {
	/** All topics, by title. */
	topics: readonly SealedTopic[];
	/** What a feature stored for a topic with `setData`. Takes the topic's slug. */
	dataOf: (slug: string, feature: string) => unknown;
}

/** The whole site, after its parts have been joined. */
export interface JoinedSite extends JoinedParts {
	/** Its folder, with a slash at the end. */
	dir: URL;
	/** The project's folder. */
	root: URL;
	base: string;
	site: string | undefined;
	/** All pages by path. */
	pages: readonly PageRecord[];
	/** The files that the site has so far, by path. */
	files: ReadonlyMap<string, FileFacts>;
	/** Writes a file and adds it to `files`. */
	write: (path: string, content: string | Uint8Array) => void;
	/** Adds a file to `files` that another program has written. */
	note: (path: string) => void;
	/** A folder for caches between builds. It may be deleted at any time. */
	cacheDir: URL;
	logger: AstroIntegrationLogger;
}

/** The size and hash of a file. */
export interface FileFacts {
	/** In bytes. */
	size: number;
	/** SHA-256 of its content, in hex. */
	hash: string;
}
