import { withoutUnfollowedKeys } from './unfollowed-keys.ts';
import { oneCallConfig } from './one-call-config.ts';

/**
 * What changes the files of a site that an earlier version took, oldest first. Each finds by itself whether a file wants
 * it, so that all of them can be called at any time, and twice.
 */
export const codemods: readonly Codemod[] = [withoutUnfollowedKeys, oneCallConfig];

/** Changes files of a site as all codemods want it. Returns those that are changed, with their new text and why. */
export function changeFiles(files: ReadonlyMap<string, string>) {
	return [...files].flatMap(([path, text]) => {
		let changed = text;
		const why: string[] = [];
		for (const { what, isFor, change } of codemods) {
			const next = isFor(path) ? change(changed, path) : changed;
			if (next !== changed) why.push(what);
			changed = next;
		}
		return changed === text ? [] : [{ path, text: changed, why }];
	});
}

/** A change of the files of sites, for a version that takes them no longer as they were. */
export interface Codemod {
	/** The first version that wants it. */
	since: string;
	/** What it does, as a sentence without its full stop. */
	what: string;
	/** Whether it is about a file, by its path below the site’s folder. */
	isFor: (path: string) => boolean;
	/** Changes the text of a file; returns it as it was where it has nothing of the kind. */
	change: (text: string, path: string) => string;
}
