/* What is known of nodes beside what Markdown says of them. */
import type {} from 'mdast';

declare module 'mdast' {
	interface ParagraphData {
		/** Whether it is what HTML calls a caption, or was found to be one. */
		isCaption?: boolean;
		/** The step to what it describes, if it is a caption of which that is certain: 1 if it is the next block, -1 if the last. */
		describes?: number;
		/** How far its style moves it to the right, in points. */
		indent?: number;
		/** The level on which it is an item, if its program says so. */
		level?: number;
		/** Whether it holds the links of a title. */
		ofTitle?: boolean;
	}
	interface HeadingData {
		/** Whether it is the title of the notes. */
		title?: boolean;
		/** Whether a number stood before its bold words. */
		numbered?: boolean;
		/** Whether it stood in an item of a list. */
		inItem?: boolean;
	}
	interface ListData {
		/** Whether its items may be folded. */
		toggles?: boolean;
	}
	interface LinkData {
		/** Whether it stands in the place of a picture. */
		picture?: boolean;
		/** The folder that the words of a link to a note begin with. */
		folder?: string;
	}
	interface InlineCodeData {
		/** The node in whose place it stands. */
		holds?: PhrasingContent;
	}
}
