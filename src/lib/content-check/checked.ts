import type { Loader } from 'astro/loaders';
import { handOver } from '../hand-over.ts';

/** From the check of content to those who load it. */
export const checking = handOver<Promise<void>>('content-check');

/** Waits until a build has checked its content, if it does. Throws all that is wrong with it. */
export const contentChecked = async (): Promise<void> => checking.look();

/**
 * Has a loader be done after the check, which goes on at the same time. It stops at the first thing that is
 * wrong; the check finds all, and is heard first.
 */
export const afterCheck = (loader: Loader): Loader => ({
	...loader,
	async load(context) {
		const loading = loader.load(context);
		loading.catch(() => undefined);
		await contentChecked();
		await loading;
	},
});
