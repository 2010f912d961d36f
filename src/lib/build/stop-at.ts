import { AstroError } from 'astro/errors';
import { formatProblem, type Problem } from '../problems.ts';
import { count } from '../count.ts';

/** Stops the build by throwing an `AstroError` that lists all problems. Does nothing if there are none. */
export function stopAt(problems: readonly Problem[]): void {
	if (problems.length === 0) return;
	throw errorFor(
		`The content has ${count(problems.length, 'problem')}, so the site was not built.\n\n${problems.map(formatProblem).join('\n')}\n`,
		'Each line names the file, the line and the edit that fixes it.'
	);
}

/** Creates an error for authors and site owners. It has no stack, which Astro would print and which would not help them. */
export const errorFor = (message: string, hint: string): AstroError =>
	Object.assign(new AstroError(message, hint), { stack: '' });

/**
 * Calls `act`. If that throws an error from `errorFor`, prints the error and ends the process: Astro would introduce it with “an
 * unhandled error occurred while running the hook”. Other errors are thrown again.
 */
export async function endAtRefusal(act: () => Promise<void>): Promise<void> {
	try {
		await act();
	} catch (error) {
		// The error class may have been loaded twice, by Node and by the bundler.
		if (!(error instanceof Error) || error.stack !== '' || !('hint' in error)) throw error;
		const said = `\n${error.message}\n${String(error.hint)}\n`;
		await new Promise((written) => process.stderr.write(said, written));
		process.exit(1);
	}
}
