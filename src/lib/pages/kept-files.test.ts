import { expect, test } from 'vitest';
import { isLookedAfter, stayBelow, stayIf } from './kept-files.ts';

test('tells what stands below a folder that somebody looks after, and what a pattern fits', () => {
	stayBelow('a.b');
	stayIf(/^map-\d+\.xml$/);

	expect(['a.b/c.json', 'map-0.xml'].map(isLookedAfter)).toEqual([true, true]);
	expect(['a.b', 'aab/c.json', 'x/a.b/c.json', 'map-x.xml'].filter(isLookedAfter)).toEqual([]);
});
