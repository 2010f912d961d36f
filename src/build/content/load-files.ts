import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { glob, type LoaderContext } from 'astro/loaders';
import { docsFolder } from '../../topics/check/content-folder.ts';
import { loadedTopics } from '../../topics/loaded.ts';

/**
 * Loads the files in `content/docs`, or in another folder (`base`), whose paths match `pattern`, with the other options of Astro's `glob()`.
 * If nothing matches, because there is nothing to render or the site has no such files, the collection stays empty without
 * a warning from Astro.
 */
export async function loadFiles(
	{ base = docsFolder, pattern, ...options }: FilesToLoad,
	context: LoaderContext
): Promise<void> {
	// Astro registers a collection with its first entry, even if that is deleted again.
	const none = { id: 'none', data: {} };
	if (context.store.set(none)) context.store.delete(none.id);
	const cwd = fileURLToPath(new URL(base, context.config.root));
	// If there are topics, there are files. Searching for them twice would take time.
	const hasTopics = base === docsFolder && loadedTopics()?.length !== 0;
	// The dev server must be told about new files.
	if (hasTopics || context.watcher || globSync(pattern, { cwd }).length > 0) {
		const logger = existsSync(cwd) ? context.logger : withoutWarnings(context.logger);
		await glob({ base, pattern, ...options }).load({ ...context, logger });
	}
}

/** A missing folder is no problem if the site does not need it. */
const withoutWarnings = (logger: LoaderContext['logger']): LoaderContext['logger'] =>
	Object.assign(Object.create(logger), { warn: () => undefined });

type FilesToLoad = Omit<Parameters<typeof glob>[0], 'base' | 'pattern'> & {
	base?: string;
	pattern: string[];
};
