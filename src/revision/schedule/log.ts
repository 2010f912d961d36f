/**
 * What a reader did with cards, one entry each. The log is only ever added to: an undo is an entry that
 * cancels another, and the logs of two devices are merged by putting them together. All that is known of a
 * card is worked out from its entries (`replay.ts`).
 */
export type LogEntry = {
	/** Tells it from all other entries, on whatever device. */
	id: string;
	/** The topic's id and the card's. */
	topic: string;
	card: string;
	/** When it was, in milliseconds since 1970. */
	time: number;
} & (
	| {
			/** An answer: 1 again, 2 hard, 3 good, 4 easy. */
			type: 'answer';
			rating: Rating;
			/** The hash of what the card said then. */
			hash: string;
	  }
	/** A card is put aside, or taken up again. */
	| { type: 'suspend' | 'resume' }
	/** Cancels an entry. */
	| { type: 'undo'; of: string }
);

/** An entry of an answer. */
export type AnswerEntry = Extract<LogEntry, { type: 'answer' }>;

export type Rating = 1 | 2 | 3 | 4;

/** The key of a card among those of all topics. */
export const cardKey = ({ topic, card }: { topic: string; card: string }): string =>
	`${topic} ${card}`;

/** Reads an entry that a browser or a file has kept; nothing if it is none. */
export function readEntry(value: unknown): LogEntry | undefined {
	const data = Object(value) as Record<string, unknown>;
	const { id, topic, card, time, type, rating, hash, of } = data;
	if (!isText(id) || !isText(topic) || !isText(card)) return undefined;
	if (typeof time !== 'number' || !(time > 0 && time < latest)) return undefined;
	const base = { id, topic, card, time };
	if (type === 'answer') {
		const isRating = rating === 1 || rating === 2 || rating === 3 || rating === 4;
		return isRating && isText(hash) ? { ...base, type, rating, hash } : undefined;
	}
	if (type === 'suspend' || type === 'resume') return { ...base, type };
	return type === 'undo' && isText(of) ? { ...base, type, of } : undefined;
}

const isText = (value: unknown): value is string =>
	typeof value === 'string' && value.length > 0 && value.length < 1000;

/** The last moment that a `Date` can tell apart (8,640,000,000,000,000), less a lifetime. */
const latest = 8.6e15;
