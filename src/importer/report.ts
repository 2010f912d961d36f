import { count } from '../lib/count.ts';
import { formatProblem } from '../lib/problems.ts';
import type { Imported, ImportedTopic } from './imported.ts';
import { describePage, summarise } from './report-pages.ts';

/** Says what an import of a single file made: each page, each section, and what to do next. */
export function describeTopic(made: ImportedTopic, imported: Imported, dryRun: boolean): string {
	const { topic, slug } = made;
	const { title, pages } = topic;
	// What was taken out by hand stays out.
	const holdsAll = made.notices.length === 0 && /^(?:new|replaced)$/.test(made.outcome);
	const folder = `${imported.folder}/${slug}`;
	return [
		`${title} → ${folder}/${dryRun ? ' (nothing is written)' : ''}`,
		'',
		...pages.flatMap(describePage),
		'',
		`${summarise(pages)} ${holdsAll ? 'Every word of the notes is there.' : ''}`.trim(),
		...describeOutcome(made),
		...section('See to these:', made.notices.map(formatProblem)),
		...(dryRun ? [] : ['', ...nextSteps(imported, folder, slug)]),
	].join('\n');
}

/** Says what an import of many files made: what needs a person comes first. */
export function describeLibrary(imported: Imported, dryRun: boolean): string {
	const { topics, failed, left } = imported;
	const pages = topics.reduce(
		(sum, { topic }) => sum + topic.pages.filter(({ madeUp }) => !madeUp).length,
		0
	);
	const conflicts = topics.flatMap((topic) => topic.conflicts);
	const noticed = topics
		.filter(({ notices }) => notices.some(({ quiet }) => !quiet))
		.sort((a, b) => weightOf(b) - weightOf(a) || b.notices.length - a.notices.length);
	const quiet = topics.filter(({ notices }) => notices.some((notice) => notice.quiet)).length;
	return [
		`${count(topics.length, 'topic')}, ${count(pages, 'page')} → ${imported.folder}/${dryRun ? ' (nothing is written)' : ''}`,
		...outcomes(topics),
		...section(
			`${count(failed.length, 'file')} could not be imported:`,
			failed.flatMap(({ problems }) => problems.map(formatProblem))
		),
		...section(
			`${count(conflicts.length, 'place')} changed on both sides:`,
			conflicts.map(formatProblem)
		),
		...topics
			.flatMap(({ destroyed }) => destroyed)
			.map((file) => `  ${file} ${destroyedNote(dryRun)}`),
		...line(
			left.length > 0,
			`${count(left.length, 'file')} not to be published (${[...new Set(left.map(({ reason }) => reason))].join(', ')}), left out.`
		),
		...section(
			`${count(imported.gone.length, 'topic')} whose notes are not imported any more, left as they are:`,
			imported.gone.map(
				({ slug, source }) =>
					`${imported.folder}/${slug} was made of ${source} → remove the folder if the topic should go`
			)
		),
		...section(
			`${count(imported.others.length, 'file')} of other kinds ${imported.others.length === 1 ? 'stays' : 'stay'} behind:`,
			first(imported.others, dryRun)
		),
		...section(
			`${count(noticed.length, 'topic')} to look at, the one with most to see first:`,
			first(noticed.map(describeNoticed(dryRun)), dryRun).flat()
		),
		...line(
			quiet > 0,
			`${quiet === 1 ? '1 topic has' : `${quiet} topics have`} properties that are on none of their pages, such as dates and tags: --report FILE names them.`
		),
		...(dryRun
			? [
					'',
					...topics.flatMap(({ slug, topic }) => [
						`${topic.title} (${slug})`,
						...topic.pages.flatMap(describePage),
					]),
				]
			: []),
	].join('\n');
}

/** Lines below a title; nothing if there are none. */
const section = (title: string, lines: readonly string[]): string[] =>
	lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

/** A line by itself, if it holds. */
const line = (holds: boolean, text: string): string[] => (holds ? ['', text] : []);

/** Lost words are worst, then what stays behind, then what only wants to be looked at. */
const weightOf = ({ notices }: ImportedTopic): number =>
	Math.max(
		0,
		...notices.map(({ message }) => 1 + weighty.findLastIndex((one) => one.test(message)))
	);

const weighty = [/^/, /merged|missing|stays behind|left out|stays as it is/, /on no page/];

const shownTopics = 20;

const describeNoticed =
	(all: boolean) =>
	(topic: ImportedTopic): string[] => {
		const notices = topic.notices.filter(({ quiet }) => !quiet);
		const shown = all ? notices : notices.slice(0, 3);
		const more = notices.length - shown.length;
		return [
			...shown.map(formatProblem),
			...(more > 0 ? [`  … and ${more} more in this topic`] : []),
		];
	};

function outcomes(topics: readonly ImportedTopic[]): string[] {
	const counted = ['new', 'merged', 'replaced', 'unchanged'].flatMap((outcome) => {
		const number = topics.filter((topic) => topic.outcome === outcome).length;
		return number === 0 ? [] : [`${number} ${outcome}`];
	});
	return counted.length === 0 ? [] : [`${counted.join(', ')}.`];
}

/** The first of many, unless all are asked for. */
const first = <T>(found: readonly T[], all: boolean): (T | string)[] =>
	all || found.length <= shownTopics
		? [...found]
		: [
				...found.slice(0, shownTopics),
				`… and ${found.length - shownTopics} more: --report FILE writes them all.`,
			];

const destroyedNote = (dryRun: boolean): string =>
	dryRun
		? 'would be lost: it was written or changed by hand'
		: 'was replaced: it had been written or changed by hand (npm run import -- --undo brings it back)';

const describeOutcome = ({ outcome, conflicts, destroyed }: ImportedTopic): string[] => [
	...(outcomeNotes[outcome] ?? []),
	...section('Changed on both sides:', conflicts.map(formatProblem)),
	...(destroyed.length > 0 ? [''] : []),
	...destroyed.map((file) => `  ${file} ${destroyedNote(false)}`),
];

const outcomeNotes: Partial<Record<ImportedTopic['outcome'], string[]>> = {
	merged: ['Merged into the topic that is there: what was changed by hand stays.'],
	unchanged: ['The topic is as these notes have it: nothing to write.'],
};

const nextSteps = ({ elsewhere }: Imported, folder: string, slug: string): string[] => [
	elsewhere
		? `Next: move ${folder}/ to content/docs/, then look at it with \`npm run dev\`.`
		: `Next: look at it with \`npm run dev\`, at http://127.0.0.1:4321/${slug}/`,
	'Then complete its topic.yml: short title, other names, specialty, summary.',
];
