import type { Root } from 'mdast';
import type { Notice, SourceNotes } from './read/parts.ts';
import type { PlannedPage } from './structure/arrange.ts';
import type { PageSet } from './structure/page-names.ts';
import type { Vocabulary } from './structure/vocabulary.ts';
import type { SectionCount } from './write/count.ts';

/** Notes, divided into pages. */
export interface PlannedTopic {
	source: SourceNotes;
	title: string;
	aliases: string[];
	vocabulary: Vocabulary;
	/** The pages that topics of its kind may have. */
	set: PageSet;
	kind: string | undefined;
	pages: PlannedPage[];
	/** What was joined. */
	notices: Notice[];
}

/** A topic that is ready to be saved. */
export interface ConvertedTopic {
	title: string;
	/** Text of `topic.yml`. */
	topicFile: string;
	/** Its pages in the order of the notes. */
	pages: ConvertedPage[];
	/** What its author should know of it. */
	notices: Notice[];
}

/** A page that is ready to be saved. */
export interface ConvertedPage extends Omit<PlannedPage, 'blocks'> {
	tree: Root;
	/** Text of its file. */
	text: string;
	sections: SectionCount[];
}
