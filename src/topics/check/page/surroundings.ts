import type { Flaw } from '../../../lib/problems.ts';

/** What pages may refer to. */
export interface PageSurroundings {
	/** The components that a page need not import: `Evidence`. */
	components: readonly string[];
	/** The hosts that pages may show videos and frames of. */
	mediaHosts?: readonly string[];
	/** Whether there is a file, by its path below the project's folder. */
	hasFile: (path: string) => boolean;
	/** Why a module of a package cannot be imported, and what to do; nothing if it can, or if it is of no package. */
	findModuleFlaw: (module: string) => Pick<Flaw, 'message' | 'fix'> | undefined;
}
