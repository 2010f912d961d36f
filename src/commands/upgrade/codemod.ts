/** A change of the files of sites, for a version that takes them no longer as they were. */
export interface Codemod {
	/** What it does, as a sentence without its full stop. */
	what: string;
	/** Whether it is about a file, by its path below the site’s folder. */
	isFor: (path: string) => boolean;
	/** Changes the text of a file; returns it as it was where it has nothing of the kind. */
	change: (text: string, path: string) => string;
}
