import type { Problem } from '../../../lib/problems.ts';
import { takenSlugs } from '../../../lib/slug.ts';
import { docsFolder, type TopicFolder } from '../content-folder.ts';
import { readLinks } from './read-links.ts';

/**
 * Finds the pictures that neither `public/` has nor a build makes. The built site would tell more, but where something else
 * is wrong, it is not built, and authors see all at once.
 *
 * `topics` are the names of all topics, `hasFile` tells of a file below the project's folder.
 */
export const checkPublic = (
	folders: readonly TopicFolder[],
	topics: ReadonlySet<string>,
	hasFile: (path: string) => boolean
): Problem[] =>
	folders.flatMap(({ slug, pages }) =>
		pages.flatMap(({ name, text }) => {
			// Most pages show nothing; reading them all would take longer than all the rest.
			if (!/!\[|\b(?:src|srcset|poster|href)\s*=/i.test(text)) return [];
			return readLinks(text, name.endsWith('.mdx'))
				.filter(({ target, isLoaded }) => {
					const [, path = '', first = ''] = /^(\/([^/?#]+)[^?#]*)/.exec(target) ?? [];
					if (!isLoaded || !path || topics.has(first) || takenSlugs.includes(first)) return false;
					return !hasFile(`public${path}`);
				})
				.map(({ target, line }) => ({
					file: `${docsFolder}/${slug}/${name}`,
					line,
					message: `shows ${target}, which is no file of this site`,
					fix: `put the file at public${target}, or correct the path, or take it out`,
				}));
		})
	);
