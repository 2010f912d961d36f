import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitepress';

const docs = new URL('..', import.meta.url);
const topics = readdirSync(docs).filter((name) => name.startsWith('topic-'));

const titleOf = (file) => /^title: (.*)$/m.exec(readFileSync(new URL(file, docs), 'utf8'))?.[1];

export default defineConfig({
	title: 'VitePress',
	// Its advice for large sites: else every page loads the names of all.
	metaChunk: true,
	themeConfig: {
		search: { provider: 'local' },
		sidebar: Object.fromEntries(topics.map((topic) => [`/${topic}/`, listPages(topic)])),
	},
});

function listPages(topic) {
	return readdirSync(new URL(topic, docs)).map((name) => ({
		text: titleOf(`${topic}/${name}`) ?? name,
		link: `/${topic}/${name.replace(/(?:index)?\.md$/, '')}`,
	}));
}
