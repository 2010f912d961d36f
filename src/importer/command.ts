/*
 * npm run import -- NOTES [--topic SLUG] [--title TITLE] [--force]
 *
 * Makes a topic of a file of notes. Exit codes: 0 done, 1 problems in the notes, 2 wrong call.
 */
import { join } from 'node:path';
import { formatProblem, type Problem } from '../lib/problems.ts';
import { projectRoot } from '../lib/run.ts';
import { parseArguments, usage } from './arguments.ts';
import { importNotes } from './import-notes.ts';
import { describeImport } from './report.ts';

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	const reason = error instanceof Error ? error.message : String(error);
	console.error(`The importer has a fault: ${reason} → nothing was written; please report it`);
	process.exitCode = 1;
}

async function main(args: readonly string[]): Promise<number> {
	const parsed = parseArguments(args);
	if ('problems' in parsed) return failCall(parsed.problems);
	const { call } = parsed;
	if (call.help) {
		console.log(usage);
		return 0;
	}
	console.log(`Reading ${call.notes} …`);
	const imported = await importNotes(call, {
		cwd: callersFolder(),
		docs: join(projectRoot, 'content', 'docs'),
	});
	if ('topic' in imported) {
		console.log(describeImport(imported.topic, imported));
		return 0;
	}
	if (imported.wrongCall) return failCall(imported.problems);
	printProblems(imported.problems);
	return 1;
}

/** npm runs scripts in the project's folder, and says where it was called. */
function callersFolder(): string {
	const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
	return script === 'import' && called ? called : process.cwd();
}

function failCall(problems: readonly Problem[]): number {
	printProblems(problems);
	console.error(`\n${usage}`);
	return 2;
}

function printProblems(problems: readonly Problem[]): void {
	for (const problem of problems) console.error(formatProblem(problem));
}
