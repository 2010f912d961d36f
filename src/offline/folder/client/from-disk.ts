/**
 * Stands in for what browsers refuse to pages from disk: reading files and importing modules. It is the
 * first script of each page. Files of the search index come as scripts that call `takeFile`, links that
 * search makes are turned to files when they are followed.
 */
import { fileOf } from '../addresses.ts';

const script = document.currentScript as HTMLScriptElement;
const base = script.dataset['base'] ?? '/';
const root = new URL('..', script.src).href;
const files = new Map<string, Uint8Array<ArrayBuffer>>();
const ownFetch = window.fetch.bind(window);

/** The path below the site of an address that was made for a server; nothing for any other. */
function pathOf(address: string): string | undefined {
	const [, path = ''] = /^(?:file:\/\/)?([^?#]*)/.exec(address) ?? [];
	return path.startsWith(base) && !address.startsWith(root) ? path.slice(base.length) : undefined;
}

function load(path: string): Promise<void> {
	return new Promise((resolve, reject) => {
		const element = document.createElement('script');
		element.src = root + path;
		element.addEventListener('load', () => resolve());
		element.addEventListener('error', () => reject(new TypeError(`${path} does not load`)));
		document.head.append(element);
	});
}

async function fetchFromDisk(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
	const path = pathOf(input instanceof Request ? input.url : String(input));
	if (!path?.startsWith('pagefind/')) return ownFetch(input, init);
	if (!files.has(path)) await load(`${path}.js`);
	return new Response(files.get(path) ?? null, { status: files.has(path) ? 200 : 404 });
}

async function importFromDisk(address: string): Promise<unknown> {
	await load(pathOf(address) ?? address);
	return (window as { pagefindFromDisk?: unknown }).pagefindFromDisk;
}

function takeFile(path: string, base64: string): void {
	files.set(
		path,
		Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
	);
}

/** Turns a link that search made to a file before it is followed. */
function turnLink(event: Event): void {
	const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
	const [, address = '', rest = ''] = /^([^?#]*)(.*)$/.exec(link?.getAttribute('href') ?? '') ?? [];
	const path = pathOf(address);
	if (link && path !== undefined) link.setAttribute('href', root + fileOf(path) + rest);
}

Object.assign(window, { fetch: fetchFromDisk, importFromDisk, takeFile });
addEventListener('click', turnLink, { capture: true });
addEventListener('auxclick', turnLink, { capture: true });
