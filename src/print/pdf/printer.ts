import type { Browser, Page } from 'playwright';
import { serveSite } from '../../lib/serve.ts';
import type { Printer } from './make-pdfs.ts';
import { printTopic } from './print-topic.ts';

/**
 * Starts a browser and serves the built site to it.
 *
 * `site` is the folder of the built site, `base` the path that it was built for; `launch` starts the
 * browser. Throws what that throws.
 */
export async function openPrinter(
	site: string,
	base: string,
	launch: () => Promise<Browser>
): Promise<Printer> {
	const browser = await launch();
	const server = await serveSite({ folder: site, base });
	// A page that has printed well prints the next topic: opening one takes as long as printing.
	const idle: Page[] = [];
	return {
		async print(slug) {
			const page = idle.pop() ?? (await openPage(browser));
			const pdfs = await printTopic(page, `${server.address}${slug}/print/`).catch(
				async (error) => {
					await page.close();
					throw error;
				}
			);
			idle.push(page);
			return pdfs;
		},
		async close() {
			await browser.close();
			await server.close();
		},
	};
}

async function openPage(browser: Browser): Promise<Page> {
	// The page is never shown: a low viewport saves painting.
	const page = await browser.newPage({ viewport: { width: 1280, height: 100 } });
	await page.emulateMedia({ media: 'print' });
	return page;
}
