/** A problem that an author has to fix before the site can be built or the notes imported. */
export interface Problem {
	/** The path of the file, relative to the project. */
	file: string;
	/** The line, starting at 1. Missing if the problem concerns the whole file. */
	line?: number | undefined;
	/** What is wrong, quoting the author's text. */
	message: string;
	/** The edit that fixes it. */
	fix: string;
}

/** A problem without its file, which the caller knows. */
export type Flaw = Omit<Problem, 'file'>;

/** A list with the flaw if there is one, else an empty list. */
export const flawIf = <const F>(isWrong: boolean, flaw: F): F[] => (isWrong ? [flaw] : []);

/** Formats a problem as one line: `notes.txt:12 what is wrong → how to fix it`. */
export const formatProblem = ({ file, line, message, fix }: Problem): string =>
	`${file}${line ? `:${line}` : ''} ${message} → ${fix}`;
