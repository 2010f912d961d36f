import { afterEach, expect, test, vi } from 'vitest';
import { markUncited } from './mark-uncited.ts';

afterEach(() => void vi.unstubAllGlobals());

const item = (value: number) => ({
	value,
	toggleAttribute() {},
	getAttribute() {},
	hasAttribute() {},
});

test('keeps the numbers that sources of a page have in their topic, and holds those of others', () => {
	const lists = [
		[item(2), item(7)],
		[item(0), item(0)],
	].map((items) => ({
		querySelectorAll: () => items,
		closest: () => undefined,
		toggleAttribute() {},
	}));
	vi.stubGlobal('document', {
		querySelectorAll: (selector: string) => (selector === '[data-references]' ? lists : []),
	});
	markUncited();
	const numbers = lists.map((list) => list.querySelectorAll().map(({ value }) => value));
	expect(numbers).toEqual([
		[2, 7],
		[1, 2],
	]);
});
