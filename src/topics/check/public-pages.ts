import { fileURLToPath } from 'node:url';
import { addressOfFile } from '../../lib/build/page-record.ts';
import { listFiles } from '../../lib/list-files.ts';
import { flawIf, type Problem } from '../../lib/problems.ts';
import { takenPageNames } from '../../lib/slug.ts';
import { readAboutPages } from './about-pages.ts';
import { listTopics, readTopicFolders } from './content-folder.ts';

/** Finds files of `public/` at the addresses of pages, in whose place readers would see them. */
export function checkPublicPages(root: URL): Problem[] {
	const copied = listFiles(fileURLToPath(new URL('public/', root)));
	const written = copied.filter((path) => path.endsWith('.html'));
	if (written.length === 0) return [];
	const taken = new Set([...pagesOfProgram, ...addressesOf(root)]);
	return written.flatMap((path) =>
		flawIf(taken.has(`/${addressOfFile(path)}`), {
			file: `public/${path}`,
			message: 'has the address of a page of the site, which it would take the place of',
			fix: 'take it out, or give it another address',
		})
	);
}

const pagesOfProgram = ['/', '/404.html', '/about/evidence/', '/offline/', '/review/', '/search/'];

/** The addresses of what authors have written, and of the pages that each topic has besides. */
function addressesOf(root: URL): string[] {
	const topics = readTopicFolders(root, listTopics(root));
	const pages = [...readAboutPages(root), ...topics.flatMap(({ pages }) => pages)];
	return [
		...pages.map(({ address }) => address),
		...topics.flatMap(({ slug }) =>
			['', ...takenPageNames.map((name) => `${name}/`)].map((end) => `/${slug}/${end}`)
		),
	];
}
