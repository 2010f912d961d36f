/**
 * Has Pagefind's program say that a file of its index does not load. As it comes, it takes a file that is
 * cut, empty or another one for an empty one, and readers would be told that the site has nothing on what
 * it has; with this, the search throws, and search says that its index does not load. It runs beside the page, not in a
 * worker: that saves a file and a round trip, and a search takes it a few milliseconds.
 *
 * Takes and returns the text of `pagefind.js`. Throws an error if it is not as it was in version 1.6: then
 * look in it for where the loading of a file is caught (`loadMeta`, `loadChunk`, `loadFilterChunk`).
 */
export function makeStrict(program: string): string {
	return changes.reduce((text, [before, after]) => {
		const parts = text.split(before);
		if (parts.length !== 2) {
			throw new Error(`Pagefind's program has “${before}” ${parts.length - 1} times, not once.`);
		}
		return parts.join(after);
	}, program);
}

/** What takes a failure for nothing and what starts a worker, and what stands there in its place. */
const changes = [
	['"load_index_chunk")).catch(()=>{});', '"load_index_chunk"));'],
	['"load_filter_chunk")).catch(()=>{});', '"load_filter_chunk"));'],
	[
		'console.error(`Failed to load the meta index:\n${e?.toString()}`);',
		'throw new Error("Failed to load the meta index",{cause:e});',
	],
	['const wrapper=new PagefindWrapper({', 'const wrapper=new Pagefind({'],
	[
		'export{createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search};',
		'export{createInstance};',
	],
] as const;
