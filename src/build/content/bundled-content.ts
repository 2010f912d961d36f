import { channel } from 'node:diagnostics_channel';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { VitePlugin } from '../plan/loaded-files.ts';

/**
 * Isolates the content modules of this process from those of other processes. Astro writes these modules into `.astro/`, which all
 * processes of a project share: another build would overwrite them, and `npm run dev` would no longer show topics that a build does not
 * load.
 *
 * Other builds wait from the moment the content is loaded until `read()` is called. `read()` keeps the modules in memory for `plugin`, and
 * restores the previous files.
 */
export function bundledContent(root: URL): { plugin: VitePlugin; read: () => void } {
	const folder = fileURLToPath(new URL('.astro/', root));
	let before = new Map<string, string>();
	let own = new Map<string, string>();
	let turn: DatabaseSync | undefined;
	const takeTurn = (loaded: unknown) => {
		if (loaded !== root.href) return;
		turn = waitForTurn(fileURLToPath(new URL('.cache/', root)));
		before = readModules(folder);
	};
	// A failed build in the same process may not have called `read()`.
	endTurn();
	contentLoaded.subscribe(takeTurn);
	endTurn = () => {
		contentLoaded.unsubscribe(takeTurn);
		turn?.close();
		turn = undefined;
	};
	return {
		plugin: {
			name: 'build:bundled-content',
			load: { filter: { id: /\.astro[\\/]/ }, handler: (id) => own.get(join(id)) },
		},
		read() {
			own = readModules(folder);
			for (const [path, code] of before) {
				if (own.get(path) !== code) writeFileSync(path, code);
			}
			endTurn();
		},
	};
}

/** Releases the lock of the previous build in a process that runs several. */
let endTurn = (): void => undefined;

/**
 * The page loader publishes the URL of the project here when it is done. A channel is needed because another bundler loads the page
 * loader, so that the two share no modules.
 */
export const contentLoaded = channel('vademecum:content-loaded');

const readModules = (folder: string): Map<string, string> =>
	new Map(
		globSync('*.mjs', { cwd: folder }).map((name) => [
			join(folder, name),
			readFileSync(join(folder, name), 'utf8'),
		])
	);

/** Waits for the lock of the project. Unlike a lock file, a database lock is released when its process is killed. */
function waitForTurn(folder: string): DatabaseSync {
	mkdirSync(folder, { recursive: true });
	const turn = new DatabaseSync(join(folder, 'content-turn.sqlite'), { timeout: longestWait });
	turn.exec('BEGIN EXCLUSIVE');
	return turn;
}

/** In milliseconds. A build holds the lock for less than a second. */
const longestWait = 60_000;
