import type { Call } from '../arguments.ts';
import { planTopic } from '../convert.ts';
import type { PlannedTopic } from '../converted.ts';
import { kindOfTopic } from '../known-topics.ts';
import { toSlug } from '../../lib/slug.ts';
import type { KindSettings } from '../../topics/pages.ts';
import type { Memory } from './memory.ts';
import type { TopicSource } from './split.ts';
import { Names, readable } from './titles.ts';

/** A topic of the notes, and the address that it gets. */
export interface Placed {
	slug: string;
	source: TopicSource;
	topic: PlannedTopic;
}

/** Divides all notes into pages, and gives their topics titles and addresses. */
export function planAll(
	sources: readonly TopicSource[],
	{ call, site, folder, from, memories }: Plan,
	isLibrary: boolean
): Placed[] {
	const names = new Names();
	// Notes, or the folder of their topic, may have got another name since they were imported.
	const known = new Map(
		[...memories]
			.filter(([, memory]) => memory.from === from)
			.map(([slug, { source }]) => [source, slug])
	);
	return sources.map((source): Placed => {
		const path = source.files[0]?.file.path ?? '';
		const single = !isLibrary && sources.length === 1;
		const wanted = single ? (call.title ?? source.title) : source.title;
		const fallbackTitle = single && call.topic ? readable(call.topic) : source.fallbackTitle;
		const plan = (kind: string | undefined) =>
			planTopic(source.notes, { title: wanted, fallbackTitle, kind, site });
		const first = plan(call.kind);
		const title = single ? first.title : names.title(first.title, path);
		const last = known.get(sourceOf(source));
		const slug = single ? (call.topic ?? last ?? toSlug(title)) : names.slug(last ?? title);
		// Notes that are imported again are of the kind that their topic has.
		const kind = call.kind ?? kindOfTopic(folder, slug);
		return { slug, source, topic: { ...(kind === call.kind ? first : plan(kind)), title } };
	});
}

/** What was asked for, and what stands there. */
export interface Plan {
	call: Call;
	site: KindSettings;
	folder: string;
	from: string | undefined;
	/** What was imported last, by topic. */
	memories: ReadonlyMap<string, Memory>;
}

/** The notes that a topic is made of, as what was imported is remembered by. */
export const sourceOf = ({ files }: TopicSource): string =>
	files.map(({ file }) => file.path).join(', ');
