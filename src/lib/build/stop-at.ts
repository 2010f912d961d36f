import { AstroError } from 'astro/errors';
import { formatProblem, type Problem } from '../problems.ts';
import { count } from '../count.ts';

/** Stops a build with all that is wrong with its content; does nothing if nothing is. */
export function stopAt(problems: readonly Problem[]): void {
	if (problems.length === 0) return;
	throw errorFor(
		`The content has ${count(problems.length, 'problem')}, so the site was not built.\n\n${problems.map(formatProblem).join('\n')}\n`,
		'Each line names the file, the line and the edit that fixes it.'
	);
}

/** An error for an author or an owner. Where it is thrown says nothing to them, and Astro would print it. */
export const errorFor = (message: string, hint: string): AstroError =>
	Object.assign(new AstroError(message, hint), { stack: '' });

/**
 * Does something, and where it throws what `errorFor` made ends the program with that alone: Astro would say before it that “an
 * unhandled error occurred while running the hook”. Throws any other error as it is.
 */
export async function endAtRefusal(act: () => Promise<void>): Promise<void> {
	try {
		await act();
	} catch (error) {
		// The class may have been loaded twice, by Node and by the bundler.
		if (!(error instanceof Error) || error.stack !== '' || !('hint' in error)) throw error;
		const said = `\n${error.message}\n${String(error.hint)}\n`;
		await new Promise((written) => process.stderr.write(said, written));
		process.exit(1);
	}
}
