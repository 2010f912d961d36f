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

	constructor(given: readonly PlacedNote[]) {
		const isMarkdown = ({ path }: PlacedNote) => Number(/\.(?:md|markdown)$/i.test(path));
		// Of two files of one name the one in Markdown is meant, unless a link names the end of the other.
		const notes = given.toSorted((a, b) => isMarkdown(b) - isMarkdown(a));
		for (const note of notes) {
			for (const path of [note.path, note.path.replace(/\.\w+$/, '')])
				if (!this.#byPath.has(keyOf(path))) this.#byPath.set(keyOf(path), note);
			this.#add(posix.basename(note.path), note);
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

	/** Whether the note that a name calls has the heading that it calls; nothing is called by `#^` but a block. */
	hasHeading(name: string, from: PlacedNote): boolean {
		const [file = '', ...headings] = name.split('#');
		const heading = headings.at(-1)?.trim() ?? '';
		const note = file.trim() === '' ? from : this.#findNote(file.trim(), from.path);
		if (note === undefined || heading === '' || heading.startsWith('^')) return true;
		const { title, aliases } = note.topic;
		const isTitle = [title, ...aliases].some((one) => slugOf(one) === slugOf(heading));
		return isTitle || this.#anchorOf(note, heading) !== undefined;
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
		const found = this.#atPath(typedPath(file), from) ?? this.#atPath(name, from);
		if (found) return found;
		const candidates =
			[typedPath(file), name, noteName(name)]
				.map((one) => this.#byName.get(keyOf(one)))
				.find((notes) => notes !== undefined) ?? [];
		const folder = posix.dirname(from);
		return candidates.find(({ path }) => posix.dirname(path) === folder) ?? candidates[0];
	}

	#atPath(name: string, from: string): PlacedNote | undefined {
		const beside = this.#byPath.get(keyOf(posix.join(posix.dirname(from), name)));
		return beside ?? this.#byPath.get(keyOf(name.replace(/^\//, '')));
	}

	#addressOf(note: PlacedNote, heading: string): string {
		const found = heading === '' ? undefined : this.#anchorOf(note, heading);
		const page = found?.page ?? note.page ?? landingOf(note.topic);
		return address(note.slug, note.renamed?.get(page) ?? page, found?.id ?? '');
	}

	/** A heading of a note, of which other notes of its topic may have one of that name, too. */
	#anchorOf({ topic, page: own }: PlacedNote, heading: string): Anchor | undefined {
		const wanted = slugOf(heading);
		return this.#anchorsOf(topic).find(
			({ slug, page }) => !heading.startsWith('^') && slug === wanted && (own ?? page) === page
		);
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

const typedPath = (file: string): string => decode(file.trim()).replace(/\\/g, '/');

const pathOf = (file: string): string =>
	typedPath(file).replace(/\.(?:md|markdown|mdx|html?|docx|txt|odt|csv)$/i, '');

const keyOf = (name: string): string =>
	name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s_]+/g, ' ')
		.trim();
const slugOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
