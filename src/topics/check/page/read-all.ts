import type { Flaw } from '../../../lib/problems.ts';
import { readSource, type PageSource } from './read-source.ts';
import { positionOf, syntaxFlaw } from './syntax.ts';

/**
 * Reads a page, and where its parser stops, what stands beyond: without the line at fault. Returns no source if there is
 * none to judge, since what was left out may be the other end of a tag, or what a name stands for.
 */
export function readAll(text: string, isMdx: boolean): ReadPage {
	const flaws: Flaw[] = [];
	const lines = text.split('\n');
	let leftOut = '';
	for (;;) {
		try {
			const judged = lines.join('\n');
			return { source: readSource(judged, isMdx), flaws, judged };
		} catch (error) {
			const said = error instanceof Error ? error.message : String(error);
			const flaw = syntaxFlaw(said, text);
			const at = (flaw.line ?? 0) - 1;
			const written = lines[at];
			const rest = written && withoutSign(written, said, leftOut);
			const isOpen = !rest && isPaired.test(flaw.message);
			if (flaws.length > 0 && isOpen) return { flaws };
			if (!flaws.some(({ line }) => rest && line === flaw.line)) flaws.push(flaw);
			if (!written || isOpen || /^\s*(?:import|export)\b/.test(written)) return { flaws };
			if (!rest) leftOut += written;
			lines[at] = rest || '';
		}
	}
}

/**
 * A line without the brace or the sign of a tag that nothing closes, so that all else of it can be judged. Returns nothing
 * if what closes it may be in the lines that were left out.
 */
function withoutSign(written: string, said: string, leftOut: string): string | undefined {
	const { column = 0, message } = positionOf(said);
	const [sign, closing] = /closing brace/.test(message)
		? ['{', '}']
		: /closing tag for/.test(message)
			? ['<', '>']
			: [];
	if (!sign || !closing || written[column - 1] !== sign || leftOut.includes(closing))
		return undefined;
	return `${written.slice(0, column - 1)}·${written.slice(column)}`;
}

/** What the parser says of code and tags of which one end is missing. */
const isPaired = /closing|brace|end of file|expected the/i;

/** What was read of a page. */
interface ReadPage {
	source?: PageSource;
	/** Where it does not parse. */
	flaws: Flaw[];
	/** Its text without what does not parse; there is none where there is no source. */
	judged?: string;
}
