import type { FileFacts, SealedTopic } from '../../lib/build/hooks.ts';
import type { PageRecord } from '../../lib/build/page-record.ts';
import type { Problem } from '../../lib/problems.ts';

/** Everything that the site contains of one topic, as stored by the build that rendered it. */
export interface Part extends SealedTopic {
	/** The hash of its inputs, which is the name of its folder. */
	key: string;
	/** Hashes of the additional files that the bundler loaded, by path relative to the project. */
	inputs: Readonly<Record<string, string>>;
	/** Its files, by path relative to the site's folder. */
	files: Readonly<Record<string, FileFacts>>;
	/** The files in `_astro/` that its pages need. Parts share them. */
	assets: Readonly<Record<string, FileFacts>>;
	pages: readonly PageRecord[];
	/** Hashes of the data that features stored for `site:join`, by feature. */
	data: Readonly<Record<string, string>>;
	/** The warnings of its check. */
	warnings: readonly Problem[];
}
