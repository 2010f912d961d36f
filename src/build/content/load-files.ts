import { existsSync, globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { glob, type LoaderContext } from 'astro/loaders';
import { docsFolder } from '../../topics/check/content-folder.ts';
import { loadedTopics } from '../../topics/loaded.ts';

/**
 * Loads the files of `content/docs`, or of another folder (`base`), whose paths match `pattern`, as Astro's `glob()` does with
 * the other options. A build with nothing to render matches none, and a site may have no such files: the collection is left
 * empty then, without the warnings of Astro that it is.
 */
export async function loadFiles(
	{ base = docsFolder, pattern, ...options }: FilesToLoad,
	context: LoaderContext
): Promise<void> {
	// Astro knows a collection from its first entry on, also when that is gone.
	const none = { id: 'none', data: {} };
	if (context.store.set(none)) context.store.delete(none.id);
	const cwd = fileURLToPath(new URL(base, context.config.root));
	// With topics there are files, and looking for them twice takes its time.
	const hasTopics = base === docsFolder && loadedTopics()?.length !== 0;
	// The server for development hears of files that come.
	if (hasTopics || context.watcher || globSync(pattern, { cwd }).length > 0) {
		const logger = existsSync(cwd) ? context.logger : withoutWarnings(context.logger);
		await glob({ base, pattern, ...options }).load({ ...context, logger });
	}
}

/** A folder that a site does not need is not missed. */
const withoutWarnings = (logger: LoaderContext['logger']): LoaderContext['logger'] =>
	Object.assign(Object.create(logger), { warn: () => undefined });

type FilesToLoad = Omit<Parameters<typeof glob>[0], 'base' | 'pattern'> & {
	base?: string;
	pattern: string[];
};
