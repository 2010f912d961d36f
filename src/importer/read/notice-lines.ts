import type { Notice } from './parts.ts';

/**
 * Gives notices the lines on which what they name stands: those of a long paragraph say its first line, some no line. `lines`
 * are those of the file.
 */
export const placeNotices = (notices: readonly Notice[], lines: readonly string[]): Notice[] =>
	notices.map((notice) => {
		const [, quoted, tag] = /“([^”]{2,}?)…?”|\((<[\w-]+)>\)/.exec(notice.message) ?? [];
		const words = quoted ?? tag;
		if (words === undefined || notice.file !== undefined) return notice;
		const start = Math.min(notice.line ?? 1, lines.length) - 1;
		const end =
			notice.line === undefined
				? -1
				: lines.findIndex((one, at) => at > start && one.trim() === '');
		const found = lines
			.slice(start, end < 0 ? undefined : end)
			.flatMap((one, at) => (one.includes(words) ? [start + at + 1] : []));
		const isSure = notice.line !== undefined || found.length === 1;
		return found[0] !== undefined && isSure ? { ...notice, line: found[0] } : notice;
	});
