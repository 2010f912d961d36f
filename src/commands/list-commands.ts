import { programFile } from '../lib/program.ts';
import { buildCommand, devCommand, runNode } from '../lib/run.ts';

const servesAt =
	'  --host 0.0.0.0  makes the site available to other machines (default: only this one)';

/** The commands by name. Each loads its modules only when it is called. */
export const commands: Readonly<Record<string, Command>> = {
	new: {
		what: 'Creates a folder for a new site',
		usage: ['FOLDER [--name NAME] [--language TAG] [--from NOTES] [--package SPEC] [--no-install]'],
		more: `  --name NAME     the site’s name (default: derived from the folder)
  --language TAG  en-GB, en-US, de, es, fr or hi (default: en-GB)
  --from NOTES    a file, folder, vault or .zip of notes to import; can be given several times
  --package SPEC  what npm installs as “vademecum”: a version or a tarball (default: this version)
  --no-install    does not install packages; npm start does it later`,
		anywhere: true,
		run: () => import('./new/command.ts'),
	},
	dev: {
		what: 'Serves the pages while you write; saved changes show immediately',
		usage: ['[TOPIC …] [--port PORT] [--host HOST] [--open]'],
		run: (args) => runInSite([...devCommand, ...args]),
	},
	build: {
		what: 'Builds the site into dist',
		usage: ['[--folder] [--force] [--shard N/COUNT]'],
		more: `  --folder       also writes a copy to dist-folder that opens straight from disk
  --force        renders every topic, even if it has not changed
  --shard 1/2    renders one of two shares of the topics; a later build joins them

SITE=https://example.org BASE=/notes vademecum build sets the address of the site.`,
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
		what: 'Imports a file, folder, vault or .zip of notes',
		// Notes become many short-lived trees: with room for them 100,000 lines take a sixth less time.
		run: async (args) => {
			const program = ['--max-semi-space-size=128', programFile('importer/command.ts'), ...args];
			process.exitCode = await runNode(program, { cwd: process.cwd() });
		},
	},
	check: {
		what: 'Checks content, links, accessibility and security policy, for use in CI',
		usage: ['[--untrusted] [--no-browser] [--pages NUMBER]'],
		more: `  --untrusted     refuses anything in content that would run: for content from others
  --no-browser    checks only content and links
  --pages NUMBER  the largest number of pages to open (default: 200)`,
		run: () => import('./check/command.ts'),
	},
	upgrade: {
		what: 'Installs a newer version and updates your content to match',
		usage: ['[--to VERSION] [--dry-run]', '--content-only [--dry-run]'],
		more: `  --to VERSION    the version to install, or a tarball (default: the newest version)
  --content-only  updates the content for the installed version
  --dry-run       shows what would change, and changes nothing`,
		run: () => import('./upgrade/command.ts'),
	},
	cards: {
		what: 'Lists the cards of topics, and what could not become a card and why',
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

/** A command of the program. */
export interface Command {
	/** What it does, as a sentence without its full stop. */
	what: string;
	/** Its arguments, one string for each way to call it; missing if the command handles `--help` itself. */
	usage?: readonly string[];
	/** What its options mean. */
	more?: string;
	/** Whether it works outside the folder of a site. */
	anywhere?: boolean;
	/** Runs the command, which sets the exit code. Its arguments are also in `process.argv`, from the third on. */
	run: (args: readonly string[]) => Promise<unknown>;
}
