import type { SealedTopic } from '../lib/build/hooks.ts';

const id = 'virtual:build/sealed';

/** Makes the plugin for Vite that gives pages the topics whose parts are sealed. */
export const sealedTopics = (sealed: () => Iterable<SealedTopic>) => ({
	name: 'build:sealed-topics',
	resolveId: {
		filter: { id: /^virtual:build\/sealed$/ },
		handler: (source: string) => (source === id ? `\0${id}` : undefined),
	},
	load: {
		filter: { id: /^\0virtual:build\/sealed$/ },
		handler: () => {
			const topics = [...sealed()].map(({ topic, summaries }) => ({ topic, summaries }));
			// As a text: an engine parses JSON faster than an object in code.
			return `export const sealed = JSON.parse(${JSON.stringify(JSON.stringify(topics))});`;
		},
	},
});
