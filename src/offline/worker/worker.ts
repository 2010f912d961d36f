/**
 * The service worker. It stores the shell (what every page needs) when it is installed, and each page
 * that is read; it answers from the store when the site cannot be reached. A worker of a new build
 * waits until the reader asks for it or has closed all pages.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { findPage, pageKey } from '../store/files.ts';
import { names } from '../store/names.ts';
import { storePage } from '../store/store-page.ts';
import { sweep } from '../store/sweep.ts';
import { answerFile, answerIndex } from './answer-file.ts';
import { answerPage } from './answer-page.ts';
import { storeSearch } from './store-search.ts';
import type { WorkerScope } from './scope.ts';

declare const self: WorkerScope & { __WB_MANIFEST: { url: string; revision: string | null }[] };
declare const BUILD_ID: string;

const { base } = names;
const shell = new PrecacheController({ cacheName: names.shell, fallbackToNetwork: false });
shell.addToCacheList(self.__WB_MANIFEST);
const offlinePage = () => shell.matchPrecache(`${base}offline/index.html`);

self.addEventListener('install', (event) => event.waitUntil(shell.install(event)));

self.addEventListener('activate', (event) => event.waitUntil(begin(event)));

async function begin(event: Event): Promise<void> {
	await sweep();
	await keepFiles(new Set(shell.getURLsToCacheKeys().values()));
	await shell.activate(event as Parameters<typeof shell.activate>[0]);
	await self.clients.claim();
}

self.addEventListener('message', (event) => {
	const { say, path } = (event.data ?? {}) as { say?: string; path?: string };
	// The reader wants the new edition: said to the worker that brings it, or else to the present one.
	if (say === 'show-new-edition') event.waitUntil(self.skipWaiting());
	if (say === 'page-was-read' && path) event.waitUntil(storeRead(path));
});

/** Stores a page that was read before there was a worker. */
async function storeRead(path: string): Promise<void> {
	const response = await fetch(path).catch(() => undefined);
	if (response?.ok) await store(path, response);
}

/** Stores a page, with the library, to which every page leads. Without room or right to store, reading goes on as if there were no store. */
async function store(path: string, response: Response): Promise<void> {
	try {
		await storePage(path, response, BUILD_ID);
		await storeSearch(pageKey(path), BUILD_ID);
		if (await findPage(base)) return;
		const library = await fetch(base, { cache: 'no-cache' });
		if (library.ok) await storePage(base, library, BUILD_ID);
	} catch (error) {
		console.warn(`${path} was not stored.`, error);
	}
}

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const { origin, pathname } = new URL(request.url);
	const isOurs = origin === location.origin && pathname.startsWith(base);
	if (!isOurs || request.method !== 'GET') return;
	// Players ask for parts of a file, which no store has.
	if (request.destination === 'video' || request.destination === 'audio') return;
	const path = pathname.slice(base.length);
	if (request.mode === 'navigate') {
		event.respondWith(answerPage(event, store, offlinePage));
	} else if (path.startsWith('pagefind/')) event.respondWith(answerIndex(shell, request));
	else event.respondWith(answerFile(shell, request));
});

/**
 * Moves the files of the previous build from its shell to the assets, for the stored and open pages of that
 * build: no page ever runs a script of another build. The next sweep removes what is not needed.
 *
 * `current` are the addresses of the files of the build that is activated.
 */
async function keepFiles(current: ReadonlySet<string>): Promise<void> {
	const shell = await caches.open(names.shell);
	const assets = await caches.open(names.assets);
	for (const request of await shell.keys()) {
		const { pathname } = new URL(request.url);
		if (current.has(request.url) || !pathname.startsWith(`${names.base}_astro/`)) continue;
		const response = await shell.match(request);
		if (response) await assets.put(pathname, response);
	}
}
