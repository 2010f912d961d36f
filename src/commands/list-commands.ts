import { programFile } from '../lib/program.ts';
import { buildCommand, devCommand, runNode } from '../lib/run.ts';

const servesAt =
	'  --host 0.0.0.0  serves it to other machines, too (if left out: to this one alone)';

/** The commands, by name. What they are made of is loaded when they are called. */
export const commands: Readonly<Record<string, Command>> = {
	new: {
		what: 'Makes a folder for a site of your own',
		usage: ['FOLDER [--name NAME] [--language TAG] [--from NOTES] [--package SPEC] [--no-install]'],
		more: `  --name NAME     the site’s name (if left out: made of the folder’s)
  --language TAG  en-GB, en-US, de, es, fr or hi (if left out: en-GB)
  --from NOTES    a file, folder, vault or .zip of notes to make the first topics of; may stand several times
  --package SPEC  what npm shall install as “vademecum”: a version, a tarball (if left out: the version called)
  --no-install    leave installing the packages to npm start`,
		anywhere: true,
		run: () => import('./new/command.ts'),
	},
	dev: {
		what: 'Serves the pages while you write them; a saved change shows at once',
		usage: ['[TOPIC …] [--port PORT] [--host HOST] [--open]'],
		run: (args) => runInSite([...devCommand, ...args]),
	},
	build: {
		what: 'Builds the site into dist',
		usage: ['[--folder] [--force] [--shard N/COUNT]'],
		more: `  --folder       makes a copy in dist-folder, too, that opens from disk
  --force        renders every topic, whether it has changed or not
  --shard 1/2    renders one of two shares of the topics, to be joined by a later build

SITE=https://example.org BASE=/notes vademecum build says where the site will stand.`,
		run: (args) => runInSite([...buildCommand, ...args]),
	},
	start: {
		what: 'Builds the site with its PDFs and serves it on this machine',
		usage: ['[--port PORT] [--host ADDRESS]'],
		more: servesAt,
		run: () => import('./start.ts'),
	},
	preview: {
		what: 'Serves the last build on this machine',
		usage: ['[--port PORT] [--host ADDRESS]'],
		more: servesAt,
		run: () => {
			process.argv.push('--no-build');
			return import('./start.ts');
		},
	},
	pdf: {
		what: 'Builds the site with PDFs of every topic',
		usage: ['[options of build]'],
		run: () => import('../print/command.ts'),
	},
	import: {
		what: 'Makes topics of a file, folder, vault or .zip of notes',
		// Notes become many short-lived trees: with room for them 100,000 lines take a sixth less time.
		run: async (args) => {
			const program = ['--max-semi-space-size=128', programFile('importer/command.ts'), ...args];
			process.exitCode = await runNode(program, { cwd: process.cwd() });
		},
	},
	check: {
		what: 'Checks content, links, accessibility and policy, for a workflow',
		usage: ['[--untrusted] [--no-browser] [--pages NUMBER]'],
		more: `  --untrusted     refuses whatever would run in content: for content that comes from others
  --no-browser    checks content and links alone
  --pages NUMBER  how many pages are opened at most (200 if left out)`,
		run: () => import('./check/command.ts'),
	},
	upgrade: {
		what: 'Installs a newer version, and brings content to what it expects',
		usage: ['[--to VERSION] [--dry-run]', '--content-only [--dry-run]'],
		more: `  --to VERSION    the version to install (the newest if left out), or a tarball
  --content-only  changes the content for the version that is installed
  --dry-run       shows what would be changed, and changes nothing`,
		run: () => import('./upgrade/command.ts'),
	},
	cards: {
		what: 'Lists the cards of topics, and what became none and why',
		usage: ['[TOPIC …] [--update]'],
		more: '  --update  writes the files of card ids',
		run: () => import('../revision/command.ts'),
	},
	anki: {
		what: 'Writes the Anki decks of topics without building the site',
		usage: ['[TOPIC …] [--to FOLDER]'],
		run: () => import('../revision/anki/command.ts'),
	},
};

async function runInSite(command: readonly string[]): Promise<void> {
	process.exitCode = await runNode(command);
}

/** A command of the program’s. */
export interface Command {
	/** What it does, as a sentence without its full stop. */
	what: string;
	/** The ways to call it, behind its name; nothing if it answers `--help` itself. */
	usage?: readonly string[];
	/** What its options mean. */
	more?: string;
	/** Whether it may be called where there is no site. */
	anywhere?: boolean;
	/** Runs it; it finds its arguments from the third of `process.argv` on, too, and sets the exit code. */
	run: (args: readonly string[]) => Promise<unknown>;
}
