import { t } from '../../../lib/language/t.ts';

/** Why a topic cannot be kept, with what the reader is told. */
const sentences = {
	unreachable: t('offline.failure.unreachable'),
	changed: t('offline.failure.changed'),
	full: t('offline.failure.full'),
	refused: t('offline.failure.refused'),
	unable: t('offline.failure.unable'),
} as const;

/** A topic cannot be kept, or not wholly. */
export class KeepFailure extends Error {
	readonly reason: keyof typeof sentences;

	constructor(reason: keyof typeof sentences) {
		super(sentences[reason]);
		this.reason = reason;
	}
}

/** Finds out what failed from what a browser threw. */
export function failureOf(error: unknown): KeepFailure {
	if (error instanceof KeepFailure) return error;
	const name = error instanceof Error ? error.name : '';
	return new KeepFailure(name === 'QuotaExceededError' ? 'full' : 'refused');
}
