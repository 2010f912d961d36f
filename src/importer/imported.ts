import type { Problem } from '../lib/problems.ts';
import type { ConvertedTopic } from './converted.ts';
import type { Settled } from './library/settle.ts';
import type { Notice } from './read/parts.ts';

/** What became of the files of an import. */
export interface Imported {
	isLibrary: boolean;
	/** The folder of topics, as messages call it. */
	folder: string;
	/** Whether that is not where the site looks for topics. */
	elsewhere: boolean;
	topics: ImportedTopic[];
	/** Files that could not be imported. */
	failed: { file: string; problems: Problem[] }[];
	/** Files that are not to be published, with the reason. */
	left: { file: string; reason: string }[];
	/** Files that are neither notes nor pictures. */
	others: string[];
	/** Topics whose notes are no longer in the folder, or no longer to be published. */
	gone: { slug: string; source: string }[];
	/** What is wrong with the call. */
	wrongCall: Problem[];
}

/** A topic that was made. */
export interface ImportedTopic extends Omit<Settled, 'saved'> {
	slug: string;
	topic: ConvertedTopic;
	files: string[];
	notices: (Notice & Problem)[];
}
