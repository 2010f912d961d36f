import type { Rating } from '../../schedule/log.ts';
import type { DeskCard } from '../desk.ts';

/** What a session asks, and what becomes of the answers. */
export interface SessionPlan {
	/** The card at hand; nothing when all is done. */
	readonly current: DeskCard | undefined;
	/** Whether answers decide when cards come back. */
	readonly isScheduled?: boolean;
	/** There is one if what is chosen counts, not what readers say of themselves: then no answer is shown before the end. */
	readonly exam?: Exam;
	readonly canUndo?: boolean;
	/** Whether a card says something else than when it was learned. */
	isChanged?(card: DeskCard): boolean;
	/** How far the session is, in words. */
	describe(): string;
	answer?(rating: Rating, time: number): Promise<void>;
	undo?(time: number): Promise<void>;
	/** Leaves out what has been answered in another tab. */
	catchUp?(now: number): void;
	/** Puts the card at hand aside; none if answers decide nothing. */
	suspend?(time: number): Promise<void>;
	/** What was done, in sentences. */
	results(): string[];
}

/** Questions against the clock. */
export interface Exam {
	/** Takes the place of the option that was chosen for the question at hand; nothing if it was passed over. */
	choose(option: number | undefined): void;
	/** The questions that were not answered rightly. */
	missed(): MissedQuestion[];
}

/** One of them, and the place of the option that was chosen; nothing if none was. */
export interface MissedQuestion {
	card: DeskCard;
	chosen: number | undefined;
}
