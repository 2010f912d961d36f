import { basename, extname, posix } from 'node:path';
import { takenSlugs, toSlug } from '../../lib/slug.ts';
import { upperFirst } from '../structure/sentence-case.ts';
import { decode } from '../tree/targets.ts';

/**
 * The title that the name of a file gives: “kawasaki_disease-2” → “Kawasaki disease 2”. Notion puts an
 * id behind names, Logseq writes a slash as `___` or `%2F`.
 */
export function titleOfFile(path: string): string {
	return readable(noteName(path).replace(/^.*\//, ''));
}

/** The name of a note, as others refer to it. */
export function noteName(path: string): string {
	const name = basename(path, extname(path));
	return decode(name)
		.replace(/___/g, '/')
		.replace(/ [\da-f]{32}$/, '')
		.trim();
}

/** A text made of a name: hyphens and underscores part words. */
export function readable(name: string): string {
	return upperFirst(
		(/\s/.test(name) ? name.replace(/_/g, ' ') : name.replace(/[_-]+/g, ' '))
			.replace(/\s+/g, ' ')
			.trim()
	);
}

/** Gives topics titles and addresses of their own. */
export class Names {
	readonly #slugs = new Set<string>(takenSlugs);
	readonly #titles = new Set<string>();

	/** A title that no other topic has: two notes of one name are told apart by their folders. */
	title(wanted: string, path: string): string {
		const folder = readable(posix.basename(posix.dirname(path)));
		const first = folder === '' || folder === '.' ? [] : [`${wanted} (${folder})`];
		let title = wanted;
		for (let count = 2; this.#titles.has(title.toLowerCase());)
			title = first.pop() ?? `${wanted} (${count++})`;
		this.#titles.add(title.toLowerCase());
		return title;
	}

	/** An address that no other topic has. */
	slug(wanted: string): string {
		const base = toSlug(wanted) || 'topic';
		const first = takenSlugs.includes(base) ? `${base}-topic` : base;
		let slug = first;
		for (let count = 2; this.#slugs.has(slug); count++) slug = `${first}-${count}`;
		this.#slugs.add(slug);
		return slug;
	}
}
