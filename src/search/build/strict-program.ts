/**
 * Makes Pagefind's program report files of its index that cannot be loaded. By default, it treats a truncated, empty or wrong
 * file as an empty one, and readers would be told that the site has nothing on their query. With these changes, the search
 * throws, and the dialog says that the index could not be loaded. The program also runs in the page instead of a worker, which
 * saves a file and a round trip; a search takes a few milliseconds.
 *
 * Takes and returns the text of `pagefind.js`. Throws an `Error` if the text differs from version 1.6. In that case, look for
 * where it catches failures to load a file (`loadMeta`, `loadChunk`, `loadFilterChunk`).
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

/** The code that ignores failures and that starts a worker, with its replacements. */
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
