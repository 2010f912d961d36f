declare module 'virtual:build/sealed' {
	/** The topics that this run of Astro does not load, since their parts are sealed. */
	export const sealed: readonly import('../lib/build/hooks.ts').SealedTopic[];
}
