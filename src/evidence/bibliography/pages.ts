/**
 * Finds the ranges in a `pages` field that run backwards: `458--456`, `1962--956`.
 *
 * An end may be shortened (`1251--62` ends on 1262), stand in letters of its kind (`S12--S19`), or continue in
 * an appendix (`38--44.e1`). Where the letters of the two ends differ, or are all there is, nothing is compared.
 */
export function backwardRanges(pages: string): string[] {
	return [...pages.matchAll(range)]
		.filter(({ groups = {} }) => {
			const { before = '', start = '', beforeEnd = '', end = '' } = groups;
			if (beforeEnd !== '' && beforeEnd.toLowerCase() !== before.toLowerCase()) return false;
			if (before !== '' && beforeEnd === '' && end.length >= start.length) return false;
			const whole = start.slice(0, Math.max(0, start.length - end.length)) + end;
			return Number(whole) < Number(start);
		})
		.map(([written]) => written);
}

const range =
	/(?<![\w.-])(?<before>[a-z]*)(?<start>\d+)[a-z]?\s*[-–—]+\s*(?<beforeEnd>[a-z]*)(?<end>\d+)[a-z]?(?![\w-])/gi;
