import type { Loader } from 'astro/loaders';
import { handOver } from '../hand-over.ts';

/** From the check of content to those who load it. */
export const checking = handOver<Promise<void>>('content-check');

/** Waits until a build has checked its content, if it does. Throws all that is wrong with it. */
export const contentChecked = async (): Promise<void> => checking.look();

/** Has a loader wait for the check: it stops at the first thing that is wrong, and the check finds all. */
export const afterCheck = (loader: Loader): Loader => ({
	...loader,
	async load(context) {
		await contentChecked();
		return loader.load(context);
	},
});
