import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { repeatEdits } from './repeat-edits.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A server with a watcher, the requests that it is sent, and the edits that Vite and Astro have heard of. */
function makeServer() {
	const watcher = new EventEmitter();
	const heard: string[] = [];
	watcher.on('change', (file: string) => heard.push(file));
	let handle: (request: unknown, response: EventEmitter, next: () => void) => void;
	const middlewares = { use: (handler: typeof handle) => (handle = handler) };
	const hook = repeatEdits().hooks['astro:server:setup'];
	hook?.({ server: { middlewares, watcher } } as never);
	const edit = (file: string) => {
		watcher.emit('all', 'change', file);
		watcher.emit('change', file);
	};
	const begin = () => {
		const response = new EventEmitter();
		handle({}, response, () => undefined);
		return () => response.emit('close');
	};
	return { heard, edit, begin };
}

test('an edit that fell into a request is told again when the request has ended', () => {
	const { heard, edit, begin } = makeServer();
	const end = begin();
	edit('overview.mdx');
	vi.advanceTimersByTime(5000);
	expect(heard).toEqual(['overview.mdx']);
	end();
	expect(heard).toEqual(['overview.mdx', 'overview.mdx']);
	vi.advanceTimersByTime(5000);
	expect(heard).toHaveLength(2);
});

test('an edit is told again that the watcher tells of late', () => {
	const { heard, edit, begin } = makeServer();
	begin()();
	vi.advanceTimersByTime(300);
	edit('overview.mdx');
	vi.advanceTimersByTime(2000);
	expect(heard).toHaveLength(2);
});

test('an edit between requests is told once', () => {
	const { heard, edit, begin } = makeServer();
	begin()();
	vi.advanceTimersByTime(2000);
	edit('overview.mdx');
	vi.advanceTimersByTime(5000);
	expect(heard).toEqual(['overview.mdx']);
});
