import { channel } from 'node:diagnostics_channel';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import type { VitePlugin } from '../plan/loaded-files.ts';

/**
 * Keeps what the bundler of this process loads of the content apart from what other processes load. Astro writes modules
 * for it into `.astro/`, which all processes of a project share: a build beside this one would replace them, and
 * `npm run dev` would no longer show a topic that a build does not load.
 *
 * From when the content is loaded until `read()`, other builds wait. `read()` keeps the modules for `plugin`, and puts
 * back what stood in their files before.
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
	// A build that failed, of the same process, may not have read its content.
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

/** Ends the turn of the build before, in a process that builds several. */
let endTurn = (): void => undefined;

/**
 * Told the address of the project's folder by the loader of pages when it is done. That is a module of another bundler, so
 * that it shares none with this one.
 */
export const contentLoaded = channel('vademecum:content-loaded');

const readModules = (folder: string): Map<string, string> =>
	new Map(
		globSync('*.mjs', { cwd: folder }).map((name) => [
			join(folder, name),
			readFileSync(join(folder, name), 'utf8'),
		])
	);

/** Waits until no other process has its turn. A process that is killed gives it back, as it would not give back a file. */
function waitForTurn(folder: string): DatabaseSync {
	mkdirSync(folder, { recursive: true });
	const turn = new DatabaseSync(join(folder, 'content-turn.sqlite'), { timeout: longestWait });
	turn.exec('BEGIN EXCLUSIVE');
	return turn;
}

/** Milliseconds. A turn takes less than one second. */
const longestWait = 60_000;
