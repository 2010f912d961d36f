import { formatProblem } from '../lib/problems.ts';
import type { ConvertedPage } from './converted.ts';
import type { Imported } from './imported.ts';

/** Says what became of each file, for programs. */
export function reportFiles(imported: Imported): FileReport[] {
	const topics = imported.topics.flatMap((made) =>
		made.files.map((file): FileReport => ({
			file,
			topic: made.slug,
			pages: made.topic.pages.filter((page) => !isEmptyLanding(page)).map(reportPage),
			notices: made.notices
				.filter((notice) => made.files.length === 1 || notice.file === file)
				.map(formatProblem),
			problems: made.conflicts.map(formatProblem),
		}))
	);
	const others = [
		...imported.failed.map(({ file, problems }) => ({
			file,
			problems: problems.map(formatProblem),
		})),
		...imported.left.map(({ file, reason }) => ({
			file,
			notices: [`${file} is not to be published (${reason}) → left out`],
		})),
		...imported.others.map((file) => ({
			file,
			notices: [`${file} is of another kind → left behind`],
		})),
	].map((one): FileReport => ({ topic: null, pages: [], notices: [], problems: [], ...one }));
	return [...topics, ...others].sort((a, b) => a.file.localeCompare(b.file, 'en'));
}

/** What became of a file. */
export interface FileReport {
	file: string;
	/** The address of its topic; none if it was not imported. */
	topic: string | null;
	/** Its pages, in order: titles of their sections, and how many items of lists they hold. */
	pages: { name: string; title: string; sections: string[]; items: number }[];
	notices: string[];
	problems: string[];
}

const reportPage = ({ name, title, sections }: ConvertedPage) => ({
	name,
	title,
	sections: sections.map((section) => section.title).filter((text) => text !== ''),
	items: sections.reduce((sum, { items }) => sum + items, 0),
});

/** Whether a page was made up and says nothing. */
export const isEmptyLanding = ({ madeUp, tree }: ConvertedPage): boolean =>
	madeUp === true && tree.children.length <= 1;
