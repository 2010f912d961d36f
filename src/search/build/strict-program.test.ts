import { expect, test } from 'vitest';
import { makeStrict } from './strict-program.ts';

const meta = 'catch(e){console.error(`Failed to load the meta index:\n${e?.toString()}`);}';
const chunk = 'load(()=>this.load("load_index_chunk")).catch(()=>{});';
const filter = 'load(()=>this.load("load_filter_chunk")).catch(()=>{});';
const start =
	'const wrapper=new PagefindWrapper({});export{createInstance,debouncedSearch,destroy,filters,init,mergeIndex,options,preload,search};';

test('files of the index that do not load are an error, and nothing starts a worker', () => {
	expect(makeStrict(`${meta}${chunk}${filter}${start}rest`)).toBe(
		[
			'catch(e){throw new Error("Failed to load the meta index",{cause:e});}',
			'load(()=>this.load("load_index_chunk"));',
			'load(()=>this.load("load_filter_chunk"));',
			'const wrapper=new Pagefind({});export{createInstance};',
			'rest',
		].join('')
	);
});

test('another program than the one that is known is refused', () => {
	expect(() => makeStrict(meta + filter)).toThrow(/load_index_chunk.* 0 times/);
	expect(() => makeStrict(meta + chunk + filter + filter)).toThrow(/load_filter_chunk.* 2 times/);
});
