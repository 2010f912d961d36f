import type { Problem } from '../../../lib/problems.ts';

/** A problem in a page, without the page, which the caller knows. */
export type PageFlaw = Omit<Problem, 'file'>;

/** What pages may refer to. */
export interface PageSurroundings {
	/** The components that a page need not import: `Evidence`. */
	components: readonly string[];
	/** The hosts that pages may show videos and frames of. */
	mediaHosts?: readonly string[];
	/** Whether there is a file, by its path below the project's folder. */
	hasFile: (path: string) => boolean;
	/** Why a module of a package cannot be imported, and what to do; nothing if it can, or if it is of no package. */
	findModuleFlaw: (module: string) => Pick<PageFlaw, 'message' | 'fix'> | undefined;
}
