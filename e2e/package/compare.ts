import { readSite } from '../site/read-site.ts';

/**
 * The files of a built site without what follows from where the program stands: the classes by which Astro scopes styles
 * are made of paths, and the names and hashes of files that carry them, and of scripts that name such files, follow.
 */
export async function readComparable(dist: string): Promise<Map<string, string>> {
	const files = [...(await readSite(dist))];
	return new Map(
		files
			.filter(([path]) => !byInstallation.test(path))
			.map(([path, text]) => [plain(path), isText.test(path) ? plain(text) : text] as const)
			.sort(([a], [b]) => (a < b ? -1 : 1))
	);
}

/** The list of packages follows from what npm has installed. */
const byInstallation = /^\/licences\.txt$/;

const isText = /\.(?:html|css|js|json|txt|xml|webmanifest)$|\/_headers$/;

const plain = (text: string): string =>
	text
		.replace(/\bastro-[a-z0-9]{8}\b/g, 'astro-SCOPE')
		.replace(/\.[\w-]{8}\.(js|css)\b/g, '.HASH.$1')
		.replace(/\bpagefind\/[0-9a-f]{8}\b/g, 'pagefind/PROGRAM')
		.replace(/sha256-[\w+/]{43}=/g, 'sha256-HASH')
		.replace(/\b(?:[0-9a-f]{16}|[0-9a-f]{64})\b/g, 'HASH');
