import { parentPort, workerData } from 'node:worker_threads';
import type { AstroConfig } from 'astro';
import type { Problem } from '../problems.ts';
import { standBack } from '../start-thread.ts';

/** The program of the thread that checks content: has each feature check its part. */
standBack();
const { programs, root, base, cacheDir } = workerData as ThreadSettings;
const place: ContentPlace = { root: new URL(root), base, cacheDir: new URL(cacheDir) };

const found: Found[] = [];
for (const program of programs) {
	const { checkContent } = (await import(program)) as CheckProgram;
	found.push(await checkContent(place));
}
parentPort?.postMessage(
	found.map(({ problems, warnings = [] }): Found => ({ problems, warnings }))
);
parentPort?.postMessage(found.map(({ afterwards }) => afterwards?.()));

/** A module that checks a feature's part of the content. */
export interface CheckProgram {
	checkContent(place: ContentPlace): Promise<Found>;
}

/** The project's folder, and where to keep what was worked out for the next run. */
export type ContentPlace = Pick<AstroConfig, 'root' | 'base' | 'cacheDir'>;

/** All that is wrong with a part of the content. */
export interface Found {
	problems: Problem[];
	warnings?: Problem[];
	/** What is left to do when it has been told what was found; what it returns is told, too. */
	afterwards?: () => unknown;
}

/** The modules that check, and the project's folder, by their addresses. */
export interface ThreadSettings {
	programs: readonly string[];
	root: string;
	base: string;
	cacheDir: string;
}
