/** Something that an author has to fix before the site can be built or the notes imported. */
export interface Problem {
	/** The file at fault, relative to the project. */
	file: string;
	/** The line at fault, counted from 1; absent where the file as a whole is at fault. */
	line?: number | undefined;
	/** What is wrong, with the author's own text. */
	message: string;
	/** The edit that fixes it. */
	fix: string;
}

/** A problem in a file that the caller knows. */
export type Flaw = Omit<Problem, 'file'>;

/** A flaw, if there is one: as a list, to stand among others. */
export const flawIf = <const F>(isWrong: boolean, flaw: F): F[] => (isWrong ? [flaw] : []);

/** Writes a problem as one line: `notes.txt:12 what is wrong → how to fix it`. */
export const formatProblem = ({ file, line, message, fix }: Problem): string =>
	`${file}${line ? `:${line}` : ''} ${message} → ${fix}`;
