import type { FileFacts, SealedTopic } from '../../lib/build/hooks.ts';
import type { PageRecord } from '../../lib/build/page-record.ts';
import type { Problem } from '../../lib/problems.ts';

/** All that the site has of one topic, as the build that rendered it has left it. */
export interface Part extends SealedTopic {
	/** The hash of what it was rendered from: the name of its folder. */
	key: string;
	/** Hashes of the files that the bundler loaded besides the known inputs, by path below the project. */
	inputs: Readonly<Record<string, string>>;
	/** Its files, by path below the site's folder. */
	files: Readonly<Record<string, FileFacts>>;
	/** The files that Astro has made and its pages need. Parts share them. */
	assets: Readonly<Record<string, FileFacts>>;
	pages: readonly PageRecord[];
	/** Hashes of what features left for `site:join`, by their names. */
	data: Readonly<Record<string, string>>;
	/** What its check found and stops nothing. */
	warnings: readonly Problem[];
}
