/** Why a topic cannot be kept, with what the reader is told. */
const sentences = {
	unreachable: 'The download stopped: the site cannot be reached.',
	changed: 'The download stopped: the site has a new edition. Load this page again, then go on.',
	full: 'There is not enough room on this device.',
	refused: 'This browser lets the site store nothing. It may be a private window, or a setting.',
	unable:
		'This browser cannot keep pages offline here. It needs a current browser, no private window, and an address that begins with https.',
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
