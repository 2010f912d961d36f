import * as pagefind from 'pagefind';

/** Bare templates, and an index of what they made. */
export default function (eleventy) {
	eleventy.setInputDirectory('docs');
	eleventy.setIncludesDirectory('../_includes');
	eleventy.addGlobalData('layout', 'page.njk');
	eleventy.addCollection('byTopic', (all) =>
		Object.groupBy(all.getAll(), ({ filePathStem }) => filePathStem.split('/')[1])
	);
	eleventy.on('eleventy.after', async ({ directories }) => {
		const { index } = await pagefind.createIndex({});
		await index.addDirectory({ path: directories.output });
		await index.writeFiles({ outputPath: `${directories.output}/pagefind` });
		await pagefind.close();
	});
}
