/**
 * Takes a script of the built site and returns it with an empty list of the files that Vite has it load beside later
 * imports: on a disk they would be asked for in vain.
 *
 * Stands on code that Vite 8.3 writes and does not document. Throws an error if the list is written in another way.
 */
export function withoutPreloads(script: string): string {
	if (script.includes('__vite__mapDeps') && !preloads.test(script)) {
		throw new Error(
			'Vite names files to load beforehand in another way than version 8.3 → adapt src/offline/folder/without-preloads.ts'
		);
	}
	return script.replace(preloads, '__vite__mapDeps=()=>[]');
}

const preloads = /__vite__mapDeps=\(i,m=__vite__mapDeps,d=\(.*?\)\)=>i\.map\(i=>d\[i\]\)/;
