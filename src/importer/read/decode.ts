import { detect } from 'jschardet';
import { describeFormat } from './formats.ts';
import type { Notice } from './parts.ts';

/**
 * Turns the bytes of a text file into text. UTF-8 and UTF-16 are known by themselves; other encodings
 * are detected, and said.
 *
 * Returns the text without a byte order mark, or what is wrong with the file.
 */
export function decode(bytes: Uint8Array): { text: string; notice?: Notice } | { flaw: Notice } {
	const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
	const beginsWith = (start: string) => head.startsWith(start);
	const signature = Object.keys(signatures).find(beginsWith);
	const flaw = signature && describeFormat(signatures[signature] ?? '');
	if (flaw) return { flaw };
	const marked =
		['\xFF\xFE', '\xFE\xFF'].find(beginsWith) && (head[0] === '\xFF' ? 'utf-16le' : 'utf-16be');
	const decoded = decodeAs(bytes, marked ?? 'utf-8');
	if (decoded !== undefined && !isMostlyControls(decoded)) return withLost(decoded);
	const unmarked = marked ? undefined : decodeUnmarked(bytes);
	if (unmarked) return unmarked;
	if (marked || bytes.includes(0) || decoded !== undefined)
		return { flaw: marked && decoded === undefined ? badUnicode : binary };
	return decodeOld(bytes);
}

const binary: Notice = {
	message: 'is a binary file, not text',
	fix: 'save the notes as plain text, Markdown or .docx and name that file',
};
const badUnicode: Notice = {
	message: 'is not valid UTF-16',
	fix: 'open it in an editor and save it again as UTF-8',
};

const signatures: Record<string, string> = {
	'%PDF-': '.pdf',
	'{\\rtf': '.rtf',
	'\xD0\xCF\x11\xE0': '.doc',
};

/** Names characters that were lost, or became several, before the file was saved. */
function withLost(text: string): { text: string; notice?: Notice } {
	const offset = text.search(lost);
	if (offset < 0) return { text };
	const [word = '', sign] = new RegExp(`\\S*?(${lost.source})\\S*`).exec(text) ?? [];
	const how =
		sign === '\uFFFD'
			? 'a character was lost when the file was saved'
			: 'another character stood before the file was saved in a wrong encoding';
	const notice = {
		line: text.slice(0, offset).split('\n').length,
		message: `has “${word}”: where “${sign}” stands, ${how}`,
		fix: 'type the character that is meant',
	};
	return { text, notice };
}

/** What stands for a lost character, and what “≥”, “µ”, “°” and the like become where UTF-8 is read as Windows-1252. */
const lost = /\uFFFD|[ÂÃÎ][\u0080-\u009F¡-ª¬®-º¼-¿]|â[€‰ˆ]./;

/** Reads UTF-16 without a mark: every second byte of Latin letters is 0. */
function decodeUnmarked(bytes: Uint8Array): { text: string; notice: Notice } | undefined {
	const start = bytes.subarray(0, 2000);
	const zeros = [0, 1].map(
		(side) => start.filter((byte, index) => byte === 0 && index % 2 === side).length
	);
	const [even = 0, odd = 0] = zeros;
	if (Math.max(even, odd) < start.length / 5 || Math.min(even, odd) > start.length / 100)
		return undefined;
	const text = decodeAs(bytes, odd > even ? 'utf-16le' : 'utf-16be');
	if (text === undefined || isMostlyControls(text)) return undefined;
	const message = 'does not say its encoding and was read as UTF-16';
	return { text, notice: { message, fix: 'save it as UTF-8 if anything in it is wrong' } };
}

/** The text that bytes are in an encoding; nothing if they are none. */
export function decodeAs(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** Text may hold a stray control character, but hardly more than one in a hundred. */
function isMostlyControls(text: string): boolean {
	const controls = text.match(/[\0-\x08\x0E-\x1F\x7F]/g)?.length ?? 0;
	return controls > text.length / 100 || text.includes('\0');
}

/** Reads text from before Unicode. */
function decodeOld(bytes: Uint8Array): { text: string; notice?: Notice } | { flaw: Notice } {
	const declared = declaredIn(bytes);
	if (declared !== undefined) return { text: declared };
	const encoding = detectOld(bytes);
	const text = decodeAs(bytes, encoding.label);
	if (text === undefined || isMostlyControls(text)) return { flaw: binary };
	const example = /\S*[^\0-\x7F]\S*/.exec(text)?.[0] ?? '';
	const notice = {
		line: text.slice(0, text.indexOf(example)).split('\n').length,
		message: `is not UTF-8 and was read as ${encoding.name}: see that “${example}” is right`,
		fix: 'if it is wrong, open the file in the program that wrote it and save it as UTF-8',
	};
	return { text, notice };
}

/** The text, if the file itself says its encoding: in a tag of HTML, or in the first line of XML. */
function declaredIn(bytes: Uint8Array): string | undefined {
	const start = decodeAs(bytes.subarray(0, 2000), 'latin1') ?? '';
	const [, name] =
		/<(?:meta\b[^>]*\bcharset|\?xml\b[^>]*\bencoding)\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
	return name === undefined ? undefined : decodeAs(bytes, name);
}

/** Encodings, and what `TextDecoder` calls them. */
const windows = { name: 'Windows-1252', label: 'windows-1252' };
const mac = { name: 'Mac Roman', label: 'macintosh' };

/**
 * Between Windows-1252 and Mac Roman the letters decide: what is an accented letter within a word in
 * one is a sign in the other. Encodings of other scripts are found by their statistics.
 */
function detectOld(bytes: Uint8Array): typeof windows {
	const scores = [windows, mac].map((encoding) => ({
		encoding,
		score: score(decodeAs(bytes, encoding.label) ?? ''),
	}));
	const [best, other] = scores.sort((a, b) => b.score - a.score);
	const usual = byUsualLetters(bytes);
	if (usual) return usual;
	const found = detect(Buffer.from(bytes));
	const foreign = /^(?:windows-125[013-8]|koi8|shift_jis|euc|gb|big5|iso-8859-[5-9]|ibm)/i.test(
		found.encoding ?? ''
	);
	const letters = bytes.filter((byte) => byte >= 0x80 || /[a-z]/i.test(String.fromCharCode(byte)));
	const isOther = letters.filter((byte) => byte >= 0x80).length > letters.length * 0.6;
	if (foreign && (isOther || (found.confidence > 0.8 && (best?.score ?? 0) <= 0))) {
		const label = String(found.encoding);
		if (decodeAs(bytes, label.toLowerCase()) !== undefined) return { name: label, label };
	}
	return (best?.score ?? 0) > (other?.score ?? 0) ? (best?.encoding ?? windows) : windows;
}

/** Encodings that short texts are known by: of letters that only one language has, others would make a word of no language. */
function byUsualLetters(bytes: Uint8Array): typeof windows | undefined {
	const japanese = decodeAs(bytes, 'shift_jis') ?? '';
	const foreign = japanese.replace(/[\0-\x7F]/g, '');
	if (
		/^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\u3000-\u303F\uFF01-\uFF5E〜ー×→±≧≦℃]+$/u.test(
			foreign
		)
	)
		if (/[\u3041-\u30FF]{2}/.test(foreign)) return { name: 'Shift JIS', label: 'shift_jis' };
	const western = decodeAs(bytes, windows.label) ?? '';
	return readings.find(({ tells }) => tells.every((one) => one.test(western)));
}

/** What Windows-1252 makes of the letters of other languages. */
const readings = [
	// Polish: ą ł ż, and ą ś ź in ISO 8859-2.
	{ tells: [/\p{Ll}[±¶¼]\p{Ll}/u], name: 'ISO 8859-2', label: 'iso-8859-2' },
	{
		tells: [/\p{Ll}[³¹]\p{Ll}|\p{Ll}¿|(?<![\p{L}\d])³[¹\p{Ll}]/u],
		name: 'Windows-1250',
		label: 'windows-1250',
	},
	// Czech ř with ě or ů, Hungarian ő with ű, Turkish ş with ğ or ı.
	{ tells: [/ø/, /[ìùšž]/], name: 'Windows-1250', label: 'windows-1250' },
	{ tells: [/õ/, /û/], name: 'Windows-1250', label: 'windows-1250' },
	{ tells: [/þ/, /[ðý]/, /^[^æáóúí]*$/], name: 'Windows-1254', label: 'windows-1254' },
];

function score(text: string): number {
	const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
	return (
		2 * count(/(?<=\p{L})[à-öø-ÿœ’](?=\p{L})/gu) +
		count(/\p{L}[à-öø-ÿ]|(?<!\p{L})[ÀÉÈÖÜÄØ]\p{Ll}/gu) +
		2 * count(/(?<=\d\s?)[µ°±×–½²³]|[≤≥](?=\s?\d)|[µ]g|[–—•](?=\s)/gu) -
		3 *
			count(
				/[¡¢£¤¥¦§¨ª¬¯´¶¸¹º¿ÐÞðþÝý√∂∫∑∏πΩ◊ˆ˜‰](?=\p{L})|(?<=\p{L})[¤¦§¨ª¬¯¶¸º¿√∂∫∑∏◊‰ÕŸŽŠ\u0080-\u009F](?=\p{L})/gu
			) -
		2 * count(/(?<=\p{Ll})[À-ÖØ-Þ]|[\u0080-\u009F]/gu)
	);
}
