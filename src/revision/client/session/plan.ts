import type { Rating } from '../../schedule/log.ts';
import type { DeskCard } from '../desk.ts';

/** What a session asks, and what becomes of the answers. */
export interface SessionPlan {
	/** The card at hand; nothing when all is done. */
	readonly current: DeskCard | undefined;
	/** Whether answers decide when cards come back. */
	readonly isScheduled: boolean;
	/** Whether what is chosen among options counts, and not what readers say of themselves. */
	readonly isJudged: boolean;
	readonly canUndo: boolean;
	/** Whether a card says something else than when it was learned. */
	isChanged(card: DeskCard): boolean;
	/** How far the session is, in words. */
	describe(): string;
	answer(rating: Rating, time: number): Promise<void>;
	undo(time: number): Promise<void>;
	suspend(time: number): Promise<void>;
	/** What was done, in sentences. */
	results(): string[];
	stop(): void;
}
