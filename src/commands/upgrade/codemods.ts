import type { Codemod } from './codemod.ts';
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
