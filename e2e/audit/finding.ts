/** Whether a part of the audit passed, and what it found in a sentence. */
export interface Finding {
	passed: boolean;
	said: string;
}
