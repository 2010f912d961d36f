import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import { headingText } from '../structure/inline.ts';
import type { PlannedTopic } from '../converted.ts';
import { decode } from '../tree/targets.ts';
import { noteName } from './titles.ts';

/** Where a note of the run has come to stand. */
export interface PlacedNote {
	/** Its path below what was imported. */
	path: string;
	slug: string;
	topic: PlannedTopic;
	/** The page that it is, where several notes make one topic. */
	page?: string | undefined;
	/** Pages of the topic that were renamed by hand: their names now. */
	renamed?: ReadonlyMap<string, string> | undefined;
}

/** Finds the addresses of notes by the names that other notes call them. */
export class NoteIndex {
	readonly #byPath = new Map<string, PlacedNote>();
	readonly #byName = new Map<string, PlacedNote[]>();
	readonly #anchors = new Map<PlannedTopic, Anchor[]>();

	constructor(notes: readonly PlacedNote[]) {
		for (const note of notes) {
			this.#byPath.set(keyOf(note.path.replace(/\.\w+$/, '')), note);
			this.#add(noteName(note.path), note);
			this.#add(posix.basename(note.path).replace(/\.\w+$/, ''), note);
		}
		// Further names and titles only where no file has the name.
		for (const note of notes)
			for (const name of [note.topic.title, ...note.topic.aliases]) this.#add(name, note);
	}

	/** The address of a note that another note, at `from`, calls `name`; nothing if there is none. */
	find(name: string, from: PlacedNote): string | undefined {
		const [file = '', ...headings] = name.split('#');
		const heading = headings.at(-1)?.trim() ?? '';
		if (file.trim() !== '') {
			const note = this.#findNote(file.trim(), from.path);
			return note && this.#addressOf(note, heading);
		}
		// A place of its own page that is none of its headings leads nowhere.
		const isPlace = heading === '' || heading.startsWith('^');
		const isKnown = this.#anchorsOf(from.topic).some(({ slug }) => slug === slugOf(heading));
		return isPlace || isKnown ? this.#addressOf(from, heading) : undefined;
	}

	/** Whether a name is the path of a note: “drugs/Aspirin” may be, “5 mg/kg” is none. */
	isPath(name: string, from: PlacedNote): boolean {
		return this.#atPath(pathOf(name.split('#')[0] ?? ''), from.path) !== undefined;
	}

	#add(name: string, note: PlacedNote): void {
		const key = keyOf(name);
		const known = this.#byName.get(key) ?? [];
		if (!known.includes(note)) this.#byName.set(key, [...known, note]);
	}

	#findNote(file: string, from: string): PlacedNote | undefined {
		const name = pathOf(file);
		const found = this.#atPath(name, from);
		if (found) return found;
		const candidates =
			this.#byName.get(keyOf(name)) ?? this.#byName.get(keyOf(noteName(name))) ?? [];
		const folder = posix.dirname(from);
		return candidates.find(({ path }) => posix.dirname(path) === folder) ?? candidates[0];
	}

	#atPath(name: string, from: string): PlacedNote | undefined {
		const beside = this.#byPath.get(keyOf(posix.join(posix.dirname(from), name)));
		return beside ?? this.#byPath.get(keyOf(name.replace(/^\//, '')));
	}

	#addressOf(note: PlacedNote, heading: string): string {
		const own = note.page;
		const anchors = this.#anchorsOf(note.topic);
		const wanted = slugOf(heading);
		const found =
			heading === '' || heading.startsWith('^')
				? undefined
				: (anchors.find(
						({ slug, page }) => slug === wanted && (own === undefined || page === own)
					) ?? anchors.find(({ slug }) => slug === wanted));
		const page = found?.page ?? own ?? landingOf(note.topic);
		return address(note.slug, note.renamed?.get(page) ?? page, found?.id ?? '');
	}

	#anchorsOf(topic: PlannedTopic): Anchor[] {
		const known = this.#anchors.get(topic);
		if (known) return known;
		const anchors = topic.pages.flatMap(({ name, title, raw = title, blocks }): Anchor[] => {
			const slugger = new GithubSlugger();
			const headings = blocks.filter((block) => block.type === 'heading');
			return [
				{ page: name, slug: slugOf(raw), id: '' },
				...headings.map(({ children }) => {
					const text = headingText(children);
					return { page: name, slug: slugOf(text), id: slugger.slug(text) };
				}),
			];
		});
		this.#anchors.set(topic, anchors);
		return anchors;
	}
}

interface Anchor {
	page: string;
	/** What links are compared with. */
	slug: string;
	/** The id of the section; empty for the page itself. */
	id: string;
}

/** A landing page that was made up says nothing: the first page of the notes does. */
function landingOf({ pages }: PlannedTopic): string {
	const [first, second] = pages;
	return first?.madeUp && first.blocks.length === 0 && second ? second.name : 'index';
}

const address = (slug: string, page: string, id: string): string =>
	`/${slug}/${page === 'index' ? '' : `${page}/`}${id === '' ? '' : `#${id}`}`;

const pathOf = (file: string): string =>
	decode(file.trim())
		.replace(/\.(?:md|markdown|mdx|html?|docx|txt|odt|csv)$/i, '')
		.replace(/\\/g, '/');

const keyOf = (name: string): string =>
	name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s_]+/g, ' ')
		.trim();
const slugOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
