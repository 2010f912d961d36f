/** What the site promises whatever machine it is built or read on. Bytes are those that gzip sends. */
export const promises = {
	/** One page of a topic, the HTML alone. */
	pageBytes: 12_000,
	/** All that a page loads unasked, itself included. */
	viewBytes: 34_000,
	viewRequests: 16,
	/** What the view of the same page may differ by in a library of 30 topics and in one of 1. */
	viewGrowth: 0.02,
	/** What a first search loads, in a library of one topic. */
	searchBytes: 120 * 1024,
	/** The longest chain of requests of a first search that wait for each other. */
	searchTrips: 3,
	/** Files that are rendered again when one file of a topic has changed: its pages, booklet and lists. */
	renderedOfEditedTopic: 13,
	/** Files that are rendered again with every edit, whatever the number of topics. */
	renderedOfNoTopic: 30,
} as const;
