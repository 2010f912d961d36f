import { writeInstead } from '../../lib/closest.ts';
import { flawIf, type Problem } from '../../lib/problems.ts';
import { unknownSet } from '../../lib/site/check.ts';
import { defaultSettings } from '../../lib/site/schema.ts';
import { pageSetOf, sheetName, type KindSettings } from '../pages.ts';
import type { Topic } from '../topic.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { TopicSchema, type TopicData } from '../schema.ts';
import { checkNames } from './check-names.ts';
import { docsFolder, type TopicFolder, type WrittenPage } from './content-folder.ts';
import { checkFrontMatter } from './front-matter.ts';
import { checkPage } from './page/check-page.ts';
import type { PageSurroundings } from './page/find-module.ts';

/**
 * Finds everything wrong with topics, and what is merely missing from them. `others` are those that were checked
 * before, `surroundings` what pages may refer to, `site` has the page sets.
 */
export function checkTopics(
	folders: readonly TopicFolder[],
	others: readonly KnownTopic[] = [],
	surroundings: PageSurroundings = anything,
	site: KindSettings = defaultSettings
): { problems: Problem[]; warnings: Problem[] } {
	const slugs = new Set([...folders, ...others].map(({ slug }) => slug));
	const checked = folders.map((folder) => checkTopic(folder, slugs, surroundings, site));
	const named = checked.flatMap(({ slug, data }) => (data ? [{ slug, ...data }] : []));
	return {
		problems: [
			...checked.flatMap(({ problems }) => problems),
			...findSharedNames([...others, ...named]),
			...findSharedIds([...others, ...named]),
		],
		warnings: [
			...checked.flatMap(({ warnings }) => warnings),
			...findOverdue([...others, ...named]),
			...flawIf(slugs.size === 0, emptyLibrary),
		],
	};
}

const emptyLibrary: Problem = {
	file: docsFolder,
	message: 'has no topic, so the library is empty',
	fix: `give each topic a folder there, with topic.yml and index.mdx: ${docsFolder}/gout`,
};

function checkTopic(
	folder: TopicFolder,
	slugs: ReadonlySet<string>,
	surroundings: PageSurroundings,
	site: KindSettings
) {
	const path = `${docsFolder}/${folder.slug}`;
	const file = `${path}/topic.yml`;
	const read = folder.topicFile && parseYaml(folder.topicFile.text, TopicSchema);
	const problems = read ? read.flaws.map((flaw) => ({ ...flaw, file })) : [noTopicFile(path)];
	const names = folder.pages.map(nameOf);
	const drafts = folder.drafts.map(nameOf);
	problems.push(...checkNames(folder, slugs));
	if (!names.includes('index')) problems.push(noLandingPage(path, folder.drafts));
	for (const { file, text } of folder.pages) {
		problems.push(...checkPage(file, text, surroundings).map((flaw) => ({ ...flaw, file })));
	}
	for (const { file, text } of folder.drafts) {
		// Its text may be unfinished.
		problems.push(...checkFrontMatter(text).map((flaw) => ({ ...flaw, file })));
	}
	const data = read?.data;
	if (read && data) {
		const flaws = checkData(data, [...names, ...drafts], site);
		problems.push(...flaws.map(({ at, ...flaw }) => ({ file, line: read.lineOf(at), ...flaw })));
	}
	return { slug: folder.slug, data, problems, warnings: findGaps(path, names, drafts, data, site) };
}

/** Finds what no schema sees in a `topic.yml`: kinds, days and pages (`names` are those written) that there are not. */
const checkData = ({ kind, reviewed, pages }: TopicData, names: string[], site: KindSettings) => [
	...(kind ? unknownSet(kind, site).map((flaw) => ({ at: ['kind'], ...flaw })) : []),
	...flawIf(reviewed !== undefined && reviewed.on > tomorrow(), {
		at: ['reviewed', 'on'],
		message: 'has a review on a day that has yet to come',
		fix: 'write the day on which it was reviewed',
	}),
	...pages.flatMap((name, index) => [
		...flawIf(!names.includes(name), {
			at: ['pages', index],
			message: `lists the page “${name}”, which does not exist`,
			fix: writeInstead(nameOf({ name }), names, `write ${name}.mdx beside it or remove the entry`),
		}),
		...flawIf(pages.indexOf(name) < index, {
			at: ['pages', index],
			message: `lists the page “${name}” twice`,
			fix: 'remove one of the two',
		}),
	]),
];

/** The day may have begun already where the reviewer is. */
const tomorrow = (): string => new Date(Date.now() + 864e5).toISOString().slice(0, 10);

const noTopicFile = (path: string): Problem => ({
	file: `${path}/topic.yml`,
	message: 'is missing, so the folder is no topic',
	fix: `write it, with “title: …” at least, or move the pages out of ${path}`,
});

const nameOf = ({ name }: { name: string }): string => name.replace(/\.mdx?$/, '');

const anything = { components: [], hasFile: () => true, findModuleFlaw: () => undefined };

function noLandingPage(path: string, drafts: readonly WrittenPage[]): Problem {
	const draft = drafts.find((page) => nameOf(page) === 'index');
	if (draft) {
		const line = draft.text.split('\n').findIndex((line) => /\bdraft\b/.test(line)) + 1;
		const message = 'is a draft, so the topic has no landing page';
		const fix = 'take “draft: true” out, or make drafts of all its pages';
		return { file: draft.file, line, message, fix };
	}
	const message = 'is missing, so the topic has no landing page';
	return { file: `${path}/index.mdx`, message, fix: 'write it, with the title “Key points”' };
}

/** Drafts, pages of its set that the topic lacks, and further pages whose place nobody has said. */
function findGaps(
	path: string,
	names: readonly string[],
	drafts: readonly string[],
	data: TopicData | undefined,
	site: KindSettings
): Problem[] {
	const standard = ['index', ...pageSetOf(data?.kind, site).map(({ name }) => name)];
	const all = ['index', ...names, ...drafts];
	const lacking = standard.filter((name) => !all.includes(name));
	const unplaced = names.filter(
		(name) => ![...standard, sheetName].includes(name) && !data?.pages.includes(name)
	);
	return [
		...flawIf(drafts.length > 0, {
			file: path,
			message: `is built without its drafts: ${drafts.join(', ')}`,
			fix: 'take “draft: true” out of those that are ready',
		}),
		...flawIf(lacking.length > 0, {
			file: path,
			message: `lacks the pages ${lacking.join(', ')} and is shown without them`,
			fix: 'write them when there is something to say',
		}),
		...flawIf(unplaced.length > 0, {
			file: `${path}/topic.yml`,
			message: `does not say where these pages stand: ${unplaced.join(', ')}`,
			fix: 'add them to “pages:” in the order in which they follow the others',
		}),
	];
}

/** Topics that should have been reviewed again by now: a day passes without a change of their files. */
function findOverdue(topics: readonly KnownTopic[]): Problem[] {
	const today = new Date().toISOString().slice(0, 10);
	return topics.flatMap(({ slug, reviewed }) => {
		const next = reviewed?.next;
		if (!next || next >= today) return [];
		const message = `wanted to be reviewed again by ${next}`;
		const fix = 'have it reviewed, and write by whom and when';
		return [{ file: topicFile(slug), message, fix }];
	});
}

/** Topics that a reader could not tell apart in the library. */
function findSharedNames(topics: readonly KnownTopic[]): Problem[] {
	const inOrder = topics.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
	const byTitle = Map.groupBy(inOrder, ({ title }) => title.normalize().toLowerCase());
	return [...byTitle.values()].flatMap(([first, ...others]) =>
		others.map(({ slug, title }) => {
			const message = `has the title “${title}”, as ${topicFile(first?.slug)} has`;
			return { file: topicFile(slug), line: 1, message, fix: 'give one of the two another title' };
		})
	);
}

const topicFile = (slug = ''): string => `${docsFolder}/${slug}/topic.yml`;

/** Progress with the cards of two topics of one id would be mixed up. A folder's name is the id of a topic without one. */
function findSharedIds(topics: readonly KnownTopic[]): Problem[] {
	const owners = Map.groupBy(topics, ({ slug, id }) => id ?? slug);
	return topics.flatMap(({ slug, id }) => {
		const other = id && owners.get(id)?.find((topic) => topic.slug !== slug);
		if (!other) return [];
		const message = `has the id “${id}”, which is that of the topic ${docsFolder}/${other.slug}, too`;
		const fix = 'take the line out, or write the former name of this folder';
		return [{ file: topicFile(slug), message, fix }];
	});
}

type KnownTopic = Pick<Topic, 'slug' | 'title' | 'id'> & Partial<Pick<Topic, 'reviewed'>>;
