import { mdxToJs } from 'satteri';
import type { PageFlaw } from './page-flaw.ts';

/** Says where the text of an MDX page, front matter and all, does not parse; the parser stops there. */
export function checkSyntax(text: string): PageFlaw[] {
	try {
		mdxToJs(text);
		return [];
	} catch (error) {
		const { line, message } = placeOf(error instanceof Error ? error.message : String(error));
		return [{ line, message, mend: syntaxMend }];
	}
}

/** Takes a message of the parser apart, which begins with the place: “12:8: Expected a closing tag …”. */
export function placeOf(said: string): { line?: number; column?: number; message: string } {
	const [first = ''] = said.split('\n');
	const [, line, column, reason = first] = /^(\d+):(\d+): (.*)/.exec(first) ?? [];
	const message = `does not parse as MDX: ${reason.replace(parsersOwn, '')}`;
	return line ? { line: Number(line), column: Number(column), message } : { message };
}

/** The name of the rule, and an example that is no longer one on its way through Astro's log. */
const parsersOwn = /(?: \(note: .*\))? \([\w-]+:[\w-]+\)$/;

/** What most often mends a page that does not parse. */
export const syntaxMend = 'close each tag, and write “{” and “<” as “\\{” and “\\<”';
