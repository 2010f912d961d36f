/** What the site promises whatever machine it is built or read on. Bytes are those that gzip sends. */
export const promises = {
	/** The first view of a page of a few words, and all that it loads unasked: what any page weighs beside its text. */
	viewBytes: 28_750,
	viewRequests: 6,
	/** The longest page of the example, with a note on evidence at nearly every statement. */
	longestPageBytes: 22_000,
	/** What a page loads unasked beside itself, whatever its length. */
	besidePageBytes: 22_750,
	/** What this may differ by for each further topic of the library: less than its name takes. */
	besidePageGrowth: 10,
	/**
	 * What a first search for one word loads, in a library of one topic: notes on evidence and references are searched, too. One
	 * for several loads a file of 12 KB more, beside the index.
	 */
	searchBytes: 140 * 1024,
	/** The same, in one of ten short topics: what any search loads, and the names of all pages. */
	searchBytesOfTen: 100 * 1024,
	/** The longest chain of requests of a first search that wait for each other. */
	searchTrips: 3,
} as const;
