/** What is known of a topic's cards: by id, in the order in which they were made. */
export type Lock = ReadonlyMap<string, LockedCard>;

/** A card as the pages have it, as it is compared with those that are known. */
export interface FoundCard {
	/** Where it stands: `presentation/signs/bands`. The id is where it stood first. */
	place: string;
	/** What the front asks, and what the back says. */
	front: string;
	back: string;
	/** A hash of all else that it shows, such as the evidence note. */
	rest: string;
}

/** A card as the file of ids keeps it. */
export interface LockedCard extends FoundCard {
	/** The day on which any of it last changed: 2026-11-28. */
	changed: string;
	/** The day on which the pages no longer had it. */
	withdrawn?: string | undefined;
}
