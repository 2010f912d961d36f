import { expect, test } from 'vitest';
import { tellRendered } from './tell-rendered.ts';

/** What is told when so many files are rendered. */
function tell(files: number): string[] {
	const lines: string[] = [];
	const add = (line: string) => void lines.push(line);
	const told = tellRendered(files, { info: add }, { write: add });
	for (let index = 1; index <= files; index++) told(`gout/${index}.html`);
	return lines;
}

test('a few pages are named', () => {
	expect(tell(2)).toEqual(['Rendered /gout/1.html', 'Rendered /gout/2.html']);
	expect(tell(0)).toEqual([]);
});

test('of many it is said how far they are', () => {
	const lines = tell(60);
	expect(lines).toHaveLength(10);
	expect(lines[0]).toBe('6/60 files rendered\n');
});
