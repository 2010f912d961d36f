/**
 * Finds the opening tags of a page that may carry code: those of scripts and styles, and those with an attribute in
 * which there may be some, openly or behind a character reference. There is none in comments.
 *
 * Takes the HTML of a page, and goes through it sign by sign: an expression that knows comments, scripts and quotes
 * takes twice as long, and all pages of a library are looked at.
 */
export function findCodeTags(html: string): CodeTag[] {
	const found: CodeTag[] = [];
	const nextReference = places((from) => html.indexOf('&', from));
	const nextAddress = places((from) => indexOf(html, /javascript/gi, from));
	let end = 0;
	for (let start = html.indexOf('<'); start >= 0; start = html.indexOf('<', end)) {
		end = start + 1;
		if (html.charCodeAt(end) === exclamation) end = behindComment(html, start) ?? end;
		if (!isLetter(html.charCodeAt(end))) continue;
		const tag = readTag(html, start);
		if (!tag) continue;
		end = tag.end;
		const name = textElementAt(html, start + 1);
		const text = name ? textOf(html, name, end) : '';
		if (name || tag.namesCode || nextReference(start) < end || nextAddress(start) < end) {
			found.push({ open: html.slice(start, end), text });
		}
		end += text.length;
	}
	return found;
}

/** An opening tag that may carry code. */
export interface CodeTag {
	/** The tag as it stands in the page. */
	open: string;
	/** What stands between it and its end: of scripts and styles. */
	text: string;
}

/** Where an opening tag ends, and whether it names an attribute of code; nothing if it does not end. */
function readTag(html: string, start: number): { end: number; namesCode: boolean } | undefined {
	let namesCode = false;
	let nameStart = start;
	let isApart = false;
	for (let at = start; at < html.length; at++) {
		const sign = html.charCodeAt(at);
		if (sign === greater) return { end: at + 1, namesCode };
		if (sign === quote || sign === apostrophe) {
			at = html.indexOf(sign === quote ? '"' : "'", at + 1);
			if (at < 0) return undefined;
			isApart = true;
		} else if (sign <= space || sign === slash) isApart = true;
		else if (sign === equals) namesCode ||= isOfCode(html, nameStart, at);
		else if (isApart) {
			nameStart = at;
			isApart = false;
		}
	}
	return undefined;
}

/** Tells whether an attribute is a style, or what happens on an event. */
function isOfCode(html: string, nameStart: number, nameEnd: number): boolean {
	const first = html.charCodeAt(nameStart) | lowerCase;
	if (first !== letterS && first !== letterO) return false;
	return /^(?:style|on\w+)\s*$/i.test(html.slice(nameStart, nameEnd));
}

/** The text of an element that holds nothing else, from the end of its opening tag; empty if it does not end. */
function textOf(html: string, name: string, start: number): string {
	const end = indexOf(html, name === 'script' ? /<\/script\s*>/gi : /<\/style\s*>/gi, start);
	return html.slice(start, Math.max(start, end));
}

/** The name of an element whose text is code, not HTML, if it stands at a place. */
function textElementAt(html: string, at: number): string | undefined {
	if ((html.charCodeAt(at) | lowerCase) !== letterS) return undefined;
	return /^(?:script|style)(?=[\s/>])/i.exec(html.slice(at, at + 7))?.[0].toLowerCase();
}

function behindComment(html: string, start: number): number | undefined {
	const end = html.startsWith('<!--', start) ? html.indexOf('-->', start + 4) : -1;
	return end < 0 ? undefined : end + '-->'.length;
}

/**
 * Takes what finds the next place of something from another one on (-1: nowhere). Returns the same, for who asks of
 * places from the beginning to the end: it is looked for only where it has not been, and nowhere is infinitely far.
 */
function places(indexFrom: (from: number) => number): (from: number) => number {
	let next = -1;
	return (from) => {
		if (next >= from) return next;
		const found = indexFrom(from);
		return (next = found < 0 ? Infinity : found);
	};
}

/** Where an expression next matches a text; -1: nowhere. */
function indexOf(text: string, sought: RegExp, from: number): number {
	sought.lastIndex = from;
	return sought.exec(text)?.index ?? -1;
}

const isLetter = (sign: number): boolean => (sign | lowerCase) >= 97 && (sign | lowerCase) <= 122;

const [space, exclamation, quote, apostrophe, slash] = [32, 33, 34, 39, 47];
const [equals, greater, letterO, letterS, lowerCase] = [61, 62, 111, 115, 32];
