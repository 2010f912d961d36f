// Makes topics of notes, as `usage` says. Exit codes: 0 done, 1 problems in the notes, 2 wrong call.
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { formatProblem, type Problem } from '../lib/problems.ts';
import { showProgress } from '../lib/progress.ts';
import { siteRoot } from '../lib/program.ts';
import { parseArguments, usage, type Call } from './arguments.ts';
import { busy, importNotes } from './import-notes.ts';
import { whileAlone } from './library/lock.ts';
import { undo } from './library/undo.ts';
import { describeLibrary, describeTopic } from './report.ts';
import { reportFiles } from './report-files.ts';

try {
	process.exitCode = await main(process.argv.slice(2));
} catch (error) {
	const reason = error instanceof Error ? error.message : String(error);
	console.error(`The import stopped: ${reason} → please report it, with the notes if you may`);
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
	const docs = join(siteRoot, 'content', 'docs');
	return call.undo
		? undoLast(call.into === undefined ? docs : resolve(callersFolder(), call.into))
		: run(call, docs);
}

async function run(call: Call, docs: string): Promise<number> {
	console.log(`Reading ${call.notes.join(', ')} …`);
	const dryRun = call.dryRun ?? false;
	let count: (() => void) | undefined;
	const step = (_: string, total: number) => {
		if (total > 1) (count ??= showProgress(total, 'files read', process.stderr))();
	};
	const imported = await importNotes(call, { cwd: callersFolder(), docs, step });
	if (call.report !== undefined) {
		const json = JSON.stringify(reportFiles(imported), undefined, '\t');
		await writeFile(resolve(callersFolder(), call.report), `${json}\n`);
	}
	if (!imported.isLibrary && imported.wrongCall.length > 0) return failCall(imported.wrongCall);
	printProblems(imported.wrongCall);
	const [only] = imported.topics;
	if (imported.isLibrary || imported.topics.length > 1)
		console.log(describeLibrary(imported, dryRun));
	else if (only) console.log(describeTopic(only, imported, dryRun));
	else printProblems(imported.failed.flatMap(({ problems }) => problems));
	for (const { file, reason } of imported.isLibrary ? [] : imported.left) {
		console.log(`${file} is not to be published (${reason}): nothing was imported.`);
	}
	const conflicts = imported.topics.some((topic) => topic.conflicts.length > 0);
	return imported.failed.length > 0 || imported.wrongCall.length > 0 || conflicts ? 1 : 0;
}

async function undoLast(docs: string): Promise<number> {
	const slugs = await whileAlone(docs, async () => (await undo(docs)) ?? []);
	if (!slugs) {
		printProblems([busy(docs)]);
		return 1;
	}
	if (slugs.length === 0) {
		console.error(
			'There is no import to undo → the last one of each folder of topics can be undone'
		);
		return 1;
	}
	console.log(`Brought back what was there before the last import: ${slugs.join(', ')}.`);
	console.log('Call it again to take that back.');
	return 0;
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
