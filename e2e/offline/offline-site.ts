import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { join } from 'node:path';
import { makeOffline } from '../../src/offline/build/make-offline.ts';
import { builtSite } from '../site/fixture-site.ts';
import { readJoined } from '../site/read-joined.ts';
import { serveSite } from '../../src/lib/serve.ts';

/** A copy of the built site on a server of its own, which can be stopped, and changed as by a build. */
export class OfflineSite {
	readonly folder: string;
	address = '';
	#close: (() => Promise<void>) | undefined;

	/** Copies the built site and serves it. */
	static async open(): Promise<OfflineSite> {
		const folder = await mkdtemp(join(tmpdir(), 'vademecum-offline-'));
		await cp(builtSite, folder, { recursive: true });
		// Browsers take what has not changed for years from their own cache, without asking.
		const pages = (await readdir(folder, { recursive: true })).filter((name) => /html$/.test(name));
		await Promise.all(pages.map((name) => utimes(join(folder, name), 0, 0)));
		const site = new OfflineSite(folder);
		await site.start();
		return site;
	}

	private constructor(folder: string) {
		this.folder = folder;
	}

	/** Serves the site again, at the address it had. */
	async start(): Promise<void> {
		const port = this.address ? Number(new URL(this.address).port) : 0;
		const { address, close } = await serveSite({ folder: this.folder, port });
		this.address = address;
		this.#close = close;
	}

	/** Has pages take so many milliseconds to come, from their first byte on. */
	async delay(milliseconds: number): Promise<void> {
		await this.stop();
		const { port } = new URL(this.address);
		const slow = createServer(async (request, response) => {
			if (request.headers.accept?.includes('text/html')) await setTimeout(milliseconds);
			const answer = await fetch(new URL(request.url ?? '/', address));
			const type = answer.headers.get('content-type') ?? '';
			response.writeHead(answer.status, { 'content-type': type });
			response.end(Buffer.from(await answer.arrayBuffer()));
		});
		await new Promise<void>((resolve) => slow.listen(Number(port), '127.0.0.1', resolve));
		const { address, close } = await serveSite({ folder: this.folder });
		this.#close = async () => {
			slow.closeAllConnections();
			await new Promise((resolve) => slow.close(resolve));
			await close();
		};
	}

	/** Takes the site off the network. */
	async stop(): Promise<void> {
		await this.#close?.();
		this.#close = undefined;
	}

	/** Publishes a new edition: `edits` make the texts of files from what they had, by path. */
	async publish(edits: Record<string, (text: string) => string>): Promise<void> {
		// The server has read at its start which files there are, and their sizes.
		await this.stop();
		for (const [path, edit] of Object.entries(edits)) {
			const file = join(this.folder, path);
			await writeFile(file, edit(existsSync(file) ? await readFile(file, 'utf8') : ''));
		}
		await makeOffline(readJoined(this.folder));
		await this.start();
	}

	/** Gives the script of every page another name, for the edition that is published next. */
	async renameScript(): Promise<void> {
		const folder = join(this.folder, '_astro');
		const old = (await readdir(folder)).find((name) => /^page\.[\w-]{8}\.js$/.test(name));
		if (!old) throw new Error('The site has no script of every page.');
		await rename(join(folder, old), join(folder, 'page.NEWSCRPT.js'));
		const pages = await readdir(this.folder, { recursive: true });
		for (const page of pages.filter((name) => name.endsWith('.html'))) {
			const file = join(this.folder, page);
			const html = await readFile(file, 'utf8');
			await writeFile(file, html.replaceAll(old, 'page.NEWSCRPT.js'));
		}
	}

	/** Stops the server and removes the copy. */
	async remove(): Promise<void> {
		await this.stop();
		await rm(this.folder, { recursive: true, force: true });
	}
}
